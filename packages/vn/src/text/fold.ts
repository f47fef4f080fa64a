/**
 * Letters without their marks, the case kept: `Bưởi Phúc Trạch` → `Buoi Phuc Trach`, đ → d.
 * Composed (NFC) and decomposed (NFD) texts give the same.
 */
export const transliterate = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")

/**
 * The key by which texts are compared and searched: no marks, lower case, single spaces.
 * Where a tone mark sits (hoà, hòa) makes no difference.
 */
export const fold = (text: string): string =>
  transliterate(text).toLowerCase().replace(/\s+/gu, " ").trim()

/** A text as part of a web address: folded, everything but letters and digits one hyphen. */
export const slugify = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
