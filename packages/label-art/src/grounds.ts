import type { Harmony } from "./palette.js"
import { n, type Pen } from "./pen.js"

export type GroundKind = "rays" | "comb" | "net" | "contour" | "stripes"

function rays(pen: Pen, harmony: Harmony, x: number, y: number): string {
  const beams = 30
  const turn = pen.between(0, Math.PI / beams)
  const wedges = Array.from({ length: beams }, (_, index) => {
    const from = turn + (index * 2 * Math.PI) / beams
    const to = from + Math.PI / beams
    return `M${n(x)} ${n(y)}L${n(x + 1500 * Math.cos(from))} ${n(y + 1500 * Math.sin(from))}L${n(x + 1500 * Math.cos(to))} ${n(y + 1500 * Math.sin(to))}Z`
  })
  return pen.spot(wedges.join(""), harmony.pattern, 0.85)
}

function comb(pen: Pen, harmony: Harmony): string {
  const r = 66
  const wide = r * Math.sqrt(3)
  const cells: string[] = []
  for (let row = 0; row < 14; row++)
    for (let column = -1; column < 12; column++) {
      const x = column * wide + (row % 2 ? wide / 2 : 0)
      const y = row * r * 1.5 - 20
      const corners = Array.from({ length: 6 }, (_, index) => {
        const angle = (Math.PI / 3) * index + Math.PI / 6
        return `${n(x + (r - 4) * Math.cos(angle))} ${n(y + (r - 4) * Math.sin(angle))}`
      })
      cells.push(`M${corners.join("L")}Z`)
    }
  return pen.line(cells.join(""), 5, harmony.pattern, 0.75)
}

function net(pen: Pen, harmony: Harmony): string {
  const rows: string[] = []
  for (let row = 0; row < 24; row++) {
    const offset = row % 2 ? -50 : 0
    rows.push(`M${offset - 20} ${row * 44 - 10}${"q50 56 100 0".repeat(14)}`)
  }
  return pen.line(rows.join(""), 3, harmony.pattern, 0.9)
}

function contour(pen: Pen, harmony: Harmony): string {
  const rows: string[] = []
  for (let row = 0; row < 22; row++) {
    const y = row * 48 + 10
    const bend = pen.between(14, 30)
    const slip = pen.between(-70, 70)
    rows.push(
      `M-100 ${n(y)}C${n(150 + slip)} ${n(y - bend)} ${n(250 + slip)} ${n(y - bend)} ${n(500 + slip)} ${n(y)}S${n(950 + slip)} ${n(y + bend)} 1300 ${n(y - 6)}`,
    )
  }
  return pen.line(rows.join(""), 3, harmony.pattern, 0.85)
}

function stripes(pen: Pen, harmony: Harmony): string {
  const bars = Array.from({ length: 19 }, (_, index) => `M${index * 64 + 10} 0h30v1200h-30Z`)
  return pen.spot(bars.join(""), harmony.pattern, 0.6)
}

/** The coloured ground with its pattern; rays come from the middle of the sun. */
export function drawGround(
  pen: Pen,
  kind: GroundKind,
  harmony: Harmony,
  sunX: number,
  sunY: number,
) {
  const base = `<path d="M0 0H1200V1200H0Z" fill="${harmony.ground}"/>`
  if (kind === "rays") return base + rays(pen, harmony, sunX, sunY)
  if (kind === "comb") return base + comb(pen, harmony)
  if (kind === "net") return base + net(pen, harmony)
  if (kind === "contour") return base + contour(pen, harmony)
  return base + stripes(pen, harmony)
}

/** The pale sun disc and its dotted halo. */
export function drawSun(harmony: Harmony, x: number, y: number, r: number): string {
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${harmony.sun}"/>` +
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r + 26)}" fill="none" stroke="${harmony.halo}" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 15"/>`
  )
}
