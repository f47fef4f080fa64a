/** Longest name that a till's tile and a receipt line show whole. */
export const TILL_NAME_CHARS = 22

/**
 * A name for tiles and receipts, at most 22 letters. Words are cut to their first letter from the
 * left, because the last words tell one maker's goods from another's: "Nước mắm sành Ngọc Tích"
 * becomes "N.mắm sành Ngọc Tích".
 */
export function tillNameOf(name: string): string {
  const full = name.normalize("NFC").replace(/[()]/g, "").replace(/\s+/g, " ").trim()
  const words = full.split(" ")
  const joined = (cut: number) =>
    words
      .slice(0, cut)
      .map((word) => `${[...word][0] ?? ""}.`)
      .join("") + words.slice(cut).join(" ")
  for (let cut = 0; cut < words.length; cut += 1) {
    const shorter = cut === 0 ? full : joined(cut)
    if ([...shorter].length <= TILL_NAME_CHARS) return shorter
  }
  return [...full].slice(-TILL_NAME_CHARS).join("").trim()
}
