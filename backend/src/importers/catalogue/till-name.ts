/** Longest name that a till's tile and a receipt line show whole. */
export const TILL_NAME_CHARS = 22

/** How goods are made or packed: no two goods of one maker differ by it alone. */
const ASIDE = /\s(túi lọc|hòa tan|dinh dưỡng|sấy khô|hạ thảo)(?=\s|$)/giu

/** A first word that the second one says too: "thịt lợn", "kẹo cu đơ", "nước mắm". */
const IMPLIED = /^(Thịt|Kẹo|Nước)\s(?=(lợn|bò|dê|cu đơ|lạc|mắm)(\s|$))/u

/** Regions whose name stands beside a maker's; the maker tells goods apart. */
const REGIONS = ["Hà Tĩnh", "Hương Sơn", "Thượng Lộc", "Vũ Quang"]

/** Words that mean something else when they are parted. */
const TOGETHER = ["đông trùng", "một nắng", "cu đơ", "mật ong", "mật mía"]

const fits = (name: string) => [...name].length <= TILL_NAME_CHARS
const isName = (word: string) => /^[\p{Lu}\d]/u.test(word)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const join = (...parts: string[]) => capital(parts.filter((part) => part !== "").join(" "))

type Parts = { kind: string; region: string; maker: string; mark: string }

/** "Mật ong Vũ Quang (Triều Thu)": what it is, where from, and whose. */
function partsOf(name: string, mark: string): Parts {
  const grade = /\(?(loại \d) sao\)?/iu.exec(name)
  const rest = name.replace(grade?.[0] ?? "", " ")
  const [head = "", ...own] = rest.split(/\s+[–—-]\s+|[()…]/u).map((part) => part.trim())
  const words = head.split(/\s+/)
  const at = words.findIndex((word, i) => i > 0 && isName(word))
  const kind = at < 0 ? head : words.slice(0, at).join(" ")
  const named = at < 0 ? "" : words.slice(at).join(" ")
  const marks = [grade?.[1] ?? "", mark].filter((part) => part !== "").join(" ")
  const maker = own.filter((part) => part !== "").join(" ")
  if (maker !== "") return { kind, region: named, maker, mark: marks }
  const region = REGIONS.find((place) => named.includes(place) && named !== place) ?? ""
  const alone = named.replace(region, "").replace(/\s+/g, " ").trim()
  return { kind, region, maker: region === "" ? named : alone, mark: marks }
}

/** The words of a kind, those that belong together as one. */
const unitsOf = (kind: string): string[] => {
  const held = TOGETHER.reduce(
    (text, pair) => text.replace(new RegExp(pair, "iu"), (found) => found.replace(" ", "\u00a0")),
    kind,
  )
  return held.split(" ").map((unit) => unit.replace("\u00a0", " "))
}

/**
 * A name for tiles and receipts of at most 22 letters, made of whole words: a long name loses its
 * region, then how it is made, then words that others imply, last what says the least of its kind.
 * The first word of the kind and the maker's name stay: "Nước mắm sành Ngọc Tích" becomes "Mắm
 * sành Ngọc Tích". `mark` tells packs of the same goods apart and stays too.
 */
export function tillNameOf(name: string, mark = ""): string {
  const tidy = name.normalize("NFC").replace(/\s+/g, " ").trim()
  const parts = partsOf(tidy, mark)
  const whole = join(parts.kind, parts.region, parts.maker, parts.mark)
  const asWritten = join(tidy.replace(/\s*[()–—…]\s*/gu, " ").trim(), mark)
  if (fits(asWritten)) return asWritten
  if (fits(whole)) return whole
  let { kind } = parts
  const made = () => join(kind, parts.maker, parts.mark)
  for (const [what, by] of [
    ["", ""],
    [ASIDE, ""],
    [/một nắng/iu, "1 nắng"],
    [IMPLIED, ""],
  ] as const) {
    kind = kind.replace(what, by)
    if (fits(made())) return made()
  }
  for (const units = unitsOf(kind); units.length > 1; ) {
    units.pop()
    kind = units.join(" ")
    if (fits(made())) return made()
  }
  return lastWords(made(), parts.mark)
}

/** What is still too long keeps its first word and as many of the last as there is room for. */
function lastWords(name: string, mark: string): string {
  const [first = "", ...rest] = name.split(" ")
  while (rest.length > 1 && !fits(join(first, ...rest))) rest.shift()
  const short = join(first, ...rest)
  return fits(short)
    ? short
    : join([...first].slice(0, TILL_NAME_CHARS - mark.length - 1).join(""), mark)
}
