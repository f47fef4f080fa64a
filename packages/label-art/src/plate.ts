import { n } from "./pen.js"
import { widthInEm } from "./text-width.js"

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
const asXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** The name without what a label must not say: a star class, a price note, a hint of the list. */
export function plateName(name: string): string {
  return name
    .replace(/\s*\([^)]*(sao|giá|name cut)[^)]*\)/gi, "")
    .replace(/\s+\S+\s*…\s*$/u, "")
    .trim()
}

/** Breaks a text after the word where both lines come nearest to equal. */
function twoLines(text: string): [string, string] {
  const [head, tail] = text.split(" – ")
  if (head && tail) return [head, tail]
  const words = text.split(" ")
  const cuts = words
    .slice(1)
    .map((_, index): [string, string] => [
      words.slice(0, index + 1).join(" "),
      words.slice(index + 1).join(" "),
    ])
  const worth = (cut: [string, string]) => Math.max(...cut.map((line) => widthInEm(line, "head")))
  return cuts.reduce((best, cut) => (worth(cut) < worth(best) ? cut : best), cuts[0] ?? [text, ""])
}

/** Tracking of the name, which the widths do not know. */
const TRACKING = -0.022

function sizeFor(line: string, room: number): number {
  return room / (widthInEm(line, "head") + TRACKING * line.length)
}

/** A name in the largest size that fits: one line of at most 92 units, or two of at most 66. */
function setName(name: string, room: number): { lines: string[]; size: number } {
  const one = Math.min(92, sizeFor(name, room))
  if (one >= 60 || !name.includes(" ")) return { lines: [name], size: one }
  const lines = twoLines(name)
  return { lines, size: Math.min(66, ...lines.map((line) => sizeFor(line, room))) }
}

const SMALL = 29
const SMALL_LINE = 39

/** Producer and place: on one line beside the content if there is room, else on two. */
function setOrigin(words: PlateWords, room: number): { lines: string[]; size: number } {
  const beside = words.content ? widthInEm(words.content, "text") * SMALL * 1.04 + 44 : 0
  const one = [words.producer, words.place].filter(Boolean).join(" · ")
  if (widthInEm(one, "text") * SMALL <= room - beside) return { lines: [one], size: SMALL }
  const lines = [words.producer, words.place].filter((line) => line !== undefined)
  const longest = Math.max(...lines.map((line) => widthInEm(line, "text")))
  return { lines, size: Math.min(SMALL, room / longest) }
}

/** The cream plate of the label, its lower edge 70 above that of the picture. */
export function drawPlate(words: PlateWords): { svg: string; top: number } {
  const x = (1200 - WIDTH) / 2
  const room = WIDTH - 116
  const { lines, size } = setName(plateName(words.name), room)
  const origin = setOrigin(words, room)
  const nameHigh = lines.length * size * 1.14
  const high = nameHigh + 84 + origin.lines.length * SMALL_LINE
  const y = 1130 - high
  const [left, right] = [x + 58, x + WIDTH - 58]
  const rule = y + 32 + nameHigh + 14
  const small = (at: number, row: number, look: string, px: number, text: string) =>
    `<text x="${n(at)}" y="${n(rule + 40 + row * SMALL_LINE)}" font-family="'Plus Jakarta Sans'" font-size="${n(px)}" ${look}>${asXml(text)}</text>`
  const head = lines.map(
    (text, index) =>
      `<text x="${n(left)}" y="${n(y + 32 + size * (0.88 + index * 1.14))}" font-family="'Bricolage Grotesque'" font-weight="800" font-size="${n(size)}" letter-spacing="${n(size * TRACKING)}" fill="#7c2d12">${asXml(text)}</text>`,
  )
  const origins = origin.lines.map((text, row) =>
    small(left, row, 'font-weight="600" fill="#2c5138"', origin.size, text),
  )
  const content = words.content
    ? small(
        right,
        origin.lines.length - 1,
        'font-weight="700" text-anchor="end" fill="#7c2d12"',
        SMALL,
        words.content,
      )
    : ""
  const frame = (inset: number, more: string) =>
    `<rect x="${n(x + inset)}" y="${n(y + inset)}" width="${WIDTH - 2 * inset}" height="${n(high - 2 * inset)}" ${more}/>`
  const svg =
    frame(0, 'rx="10" fill="#1b2d1f" opacity=".22" transform="translate(-7 8)"') +
    frame(0, 'rx="10" fill="#fffaec"') +
    frame(15, 'rx="4" fill="none" stroke="#7c2d12" stroke-width="4.5"') +
    head.join("") +
    `<path d="M${n(left)} ${n(rule)}H${n(right)}" stroke="#7c2d12" stroke-width="2.5" opacity=".75"/>` +
    origins.join("") +
    content
  return { svg, top: y }
}
