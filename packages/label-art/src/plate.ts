import { n } from "./pen.js"

/** What a label says: never stars, never a price. */
export type PlateWords = {
  name: string
  producer?: string
  /** "Xã Hương Sơn · Hà Tĩnh" */
  place: string
  /** Net content or unit: "500 ml", "Hộp", "kg". */
  content?: string
}

const WIDTH = 952
const WIDE = /[mwMWĐƯƠ]/
const NARROW = /[ilItfrj.,'’ ]/

/** Rough width of a text in em; exact enough to choose a size (error under 6 %). */
function widthInEm(text: string): number {
  const letters = [...text.normalize("NFC")]
  return letters.reduce((sum, letter) => {
    const base = letter.normalize("NFD").charAt(0)
    if (WIDE.test(letter) || WIDE.test(base)) return sum + 0.82
    if (NARROW.test(base)) return sum + 0.31
    return sum + (base === base.toUpperCase() && /[A-Z]/.test(base) ? 0.64 : 0.54)
  }, 0)
}

const asXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** The name without what a label must not say: a star class, a price note, a hint of the list. */
export function plateName(name: string): string {
  return name
    .replace(/\s*\([^)]*(sao|giá|name cut)[^)]*\)/gi, "")
    .replace(/[\s…]+$/u, "")
    .trim()
}

/** Breaks a name where both lines come nearest to equal. */
function twoLines(name: string): [string, string] {
  const words = name.split(" ")
  const cuts = words
    .slice(1)
    .map(
      (_, index) =>
        [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")] as [string, string],
    )
  const worth = ([head, tail]: [string, string]) => Math.max(widthInEm(head), widthInEm(tail))
  return cuts.reduce((best, cut) => (worth(cut) < worth(best) ? cut : best), cuts[0] ?? [name, ""])
}

/** A name in the largest size that fits: one line of at most 92, or two of at most 62 units. */
function setName(name: string, room: number): { lines: string[]; size: number } {
  const one = Math.min(92, room / (widthInEm(name) * 0.97))
  if (one >= 62 || !name.includes(" ")) return { lines: [name], size: one }
  const lines = twoLines(name)
  const longest = Math.max(...lines.map(widthInEm))
  return { lines, size: Math.min(66, room / (longest * 0.97)) }
}

/** The cream plate of the label, its lower edge 70 above that of the picture. */
export function drawPlate(words: PlateWords): string {
  const x = (1200 - WIDTH) / 2
  const room = WIDTH - 112
  const { lines, size } = setName(plateName(words.name), room)
  const nameHigh = lines.length * size * 1.12
  const high = nameHigh + 128
  const y = 1130 - high
  const left = x + 56
  const right = x + WIDTH - 56
  const rule = y + 34 + nameHigh + 14
  const head = lines
    .map(
      (text, index) =>
        `<text x="${n(left)}" y="${n(y + 34 + size * (0.86 + index * 1.12))}" font-family="'Bricolage Grotesque'" font-weight="800" font-size="${n(size)}" letter-spacing="${n(size * -0.025)}" fill="#7c2d12">${asXml(text)}</text>`,
    )
    .join("")
  const small = (
    at: number,
    anchor: string,
    weight: number,
    fill: string,
    text: string,
    length?: number,
  ) =>
    `<text x="${n(at)}" y="${n(rule + 44)}" text-anchor="${anchor}" font-family="'Plus Jakarta Sans'" font-weight="${weight}" font-size="29" word-spacing="2" fill="${fill}"${length ? ` textLength="${length}" lengthAdjust="spacingAndGlyphs"` : ""}>${asXml(text)}</text>`
  const origin = [words.producer, words.place].filter(Boolean).join(" · ")
  const spare = room - (words.content ? widthInEm(words.content) * 29 + 40 : 0)
  const squeezed = widthInEm(origin) * 29 * 1.03 > spare ? Math.floor(spare) : undefined
  return (
    `<rect x="${n(x)}" y="${n(y)}" width="${WIDTH}" height="${n(high)}" rx="10" fill="#1b2d1f" opacity=".22" transform="translate(-7 8)"/>` +
    `<rect x="${n(x)}" y="${n(y)}" width="${WIDTH}" height="${n(high)}" rx="10" fill="#fffaec"/>` +
    `<rect x="${n(x + 15)}" y="${n(y + 15)}" width="${WIDTH - 30}" height="${n(high - 30)}" rx="4" fill="none" stroke="#7c2d12" stroke-width="4.5"/>` +
    head +
    `<path d="M${n(left)} ${n(rule)}H${n(right)}" stroke="#7c2d12" stroke-width="2.5" opacity=".75"/>` +
    small(left, "start", 600, "#2c5138", origin, squeezed) +
    (words.content ? small(right, "end", 700, "#7c2d12", words.content) : "")
  )
}
