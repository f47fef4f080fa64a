import { INK, n, type Pen } from "./pen.js"

/** hills: mountains and gardens; waves: the coast; rice: the plain; weave: crafts and kitchens. */
export type LandscapeKind = "hills" | "waves" | "rice" | "weave"

type Ramps = [string[], ...string[][]]

const GREENS: Ramps = [
  ["#bccb8e", "#8fb268", "#5b904f", "#3c7147"],
  ["#c7cf97", "#9db56b", "#6d9150", "#47703f"],
  ["#a9c08d", "#7ca36c", "#4d8054", "#2f5f46"],
]

const TEALS: Ramps = [
  ["#86b8ad", "#57958d", "#37766f", "#25575c", "#1c4149"],
  ["#93bfc0", "#5f9aa3", "#3d7886", "#2a596b", "#1f4253"],
]

const FIELDS: Ramps = [
  ["#c3ce88", "#aabd73", "#93ab62"],
  ["#d6cf85", "#c1be6f", "#a9ab5d"],
]

function hills(pen: Pen, top: number): string {
  const tones = pen.pick(GREENS)
  const turn = pen.between(-60, 60)
  return tones
    .map((tone, index) => {
      const y = top + index * 88
      const lift = pen.between(34, 66) * (index % 2 ? -1 : 1)
      const edge = (dy: number) =>
        `M-20 ${n(y + dy + lift * 0.3)}C${n(220 + turn)} ${n(y + dy - lift)} ${n(420 + turn)} ${n(y + dy - lift)} ${n(640 + turn)} ${n(y + dy)}S${n(1040 + turn)} ${n(y + dy + lift)} 1220 ${n(y + dy - lift * 0.4)}`
      const body = `${edge(0)}V1300H-20Z`
      const terraces = [16, 30, 43].map(edge).join("")
      return (
        pen.spot(body, tone) +
        (index < 3 ? pen.line(terraces, 2.5, INK, 0.22) : "") +
        pen.line(edge(0), 4, INK, 0.5)
      )
    })
    .join("")
}

function waves(pen: Pen, top: number): string {
  const tones = pen.pick(TEALS)
  return tones
    .map((tone, row) => {
      const y = top + 22 + row * 66
      const from = -130 + (row % 2 ? 60 : 0)
      const crest = `M${from} ${y}${"q60 -58 120 0".repeat(12)}`
      const crests = Array.from({ length: 12 }, (_, index) => {
        const x = from + 60 + index * 120
        return `M${x - 34} ${y + 14}q34 -30 68 0M${x - 18} ${y + 22}q18 -15 36 0`
      })
      return (
        pen.spot(`${crest}V1300H-140Z`, tone) +
        pen.line(crest, 4, INK, 0.5) +
        pen.line(crests.join(""), 4, "#f2f6e6", 0.6)
      )
    })
    .join("")
}

function rice(pen: Pen, top: number): string {
  const tones = pen.pick(FIELDS)
  const bands = tones.map((tone, index) => {
    const y = top + 10 + index * 100
    return pen.spot(`M-10 ${y}q300 -10 610 0t610 -4V1300H-10Z`, tone)
  })
  const tufts: string[] = []
  for (let row = 0; row < 7; row++)
    for (let column = 0; column < 22; column++) {
      const x = column * 58 + (row % 2 ? 29 : 0) + pen.between(-5, 5)
      const y = top + 44 + row * 46
      tufts.push(`M${n(x)} ${y}v-20M${n(x)} ${y}q-4 -12 -13 -16M${n(x)} ${y}q4 -12 13 -16`)
    }
  return (
    bands.join("") +
    pen.line(`M-10 ${top + 10}q300 -10 610 0t610 -4`, 4, INK, 0.5) +
    pen.line(tufts.join(""), 4, "#4f7a35", 0.75)
  )
}

function weave(pen: Pen, top: number): string {
  const strips: string[] = []
  for (let row = 0; row < 9; row++)
    for (let column = -1; column < 17; column++) {
      const x = column * 76 + (row % 2 ? 38 : 0)
      const y = top + 18 + row * 40
      strips.push(
        `M${x} ${y}h34v12h-34zM${x} ${y + 17}h34v12h-34zM${x + 42} ${y - 8}h11v46h-11zM${x + 58} ${y - 8}h11v46h-11z`,
      )
    }
  return (
    pen.spot(`M-10 ${top}H1210V1300H-10Z`, "#a67b3c") +
    pen.cut(`M-10 ${top}H1210V1300H-10Z`, pen.spot(strips.join(""), "#d0a765", 0.9)) +
    pen.line(`M-10 ${top}H1210`, 5, INK, 0.7)
  )
}

/** The land of the commune's kind, from `top` down to the lower edge. */
export function drawLandscape(pen: Pen, kind: LandscapeKind, top: number): string {
  if (kind === "hills") return hills(pen, top)
  if (kind === "waves") return waves(pen, top)
  if (kind === "rice") return rice(pen, top)
  return weave(pen, top)
}
