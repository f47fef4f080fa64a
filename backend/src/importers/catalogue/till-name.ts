/** Longest name that a till's tile and a receipt line show whole. */
export const TILL_NAME_CHARS = 22

// Generic words, cut first: the maker's words tell one good from another.
const SHORT: [RegExp, string][] = [
  [/loại (\d) sao/iu, "L$1"],
  [/^Kẹo cu đơ(?=\s|$)/iu, "Cu đơ"],
  [/^Nước mắm(?=\s|$)/iu, "N.mắm"],
  [/^Bánh đa vừng(?=\s|$)/iu, "B.đa vừng"],
  [/^Bánh đa(?=\s|$)/iu, "B.đa"],
  [/^Mật ong(?=\s|$)/iu, "M.ong"],
  [/Đông trùng hạ thảo/iu, "ĐTHT"],
  [/nhung hươu/iu, "n.hươu"],
  [/dinh dưỡng/iu, "d.dưỡng"],
  [/một nắng/iu, "1 nắng"],
  [/Hương Sơn/iu, "HS"],
]

const tidy = (name: string) =>
  name
    .normalize("NFC")
    .replace(/[()–—…-]/g, " ")
    .replace(/\s+/g, " ")
    .trim()

const fits = (name: string) => [...name].length <= TILL_NAME_CHARS

/**
 * A name for tiles and receipts, at most 22 letters: "Nước mắm sành Ngọc Tích" stays whole or
 * becomes "N.mắm sành Ngọc Tích". Generic words are shortened, then words from the left are cut to
 * their first letter; the last words, which tell one maker's goods from another's, stay.
 */
export function tillNameOf(name: string): string {
  let short = tidy(name)
  for (const [long, brief] of SHORT) {
    if (fits(short)) return short
    short = short.replace(long, brief)
  }
  const words = short.split(" ")
  for (let cut = 0; cut < words.length; cut += 1) {
    const initials = words.slice(0, cut).map((word) => `${[...word][0] ?? ""}.`)
    const candidate = initials.join("") + words.slice(cut).join(" ")
    if (fits(candidate)) return candidate.charAt(0).toUpperCase() + candidate.slice(1)
  }
  return [...short].slice(-TILL_NAME_CHARS).join("").trim()
}
