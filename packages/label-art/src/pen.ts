import { randomFrom } from "./random.js"

/** Ink and cream never change from product to product; ground and sun do. */
export const INK = "#1b2d1f"
export const CREAM = "#fff6e4"

/** The fill lies 7 left and 6 down of its outline, like a print out of register. */
const SLIP_X = -7
const SLIP_Y = 6

export type ShapeOptions = {
  /** SVG drawn on the fill and cut to it: shade, stripes, speckles. */
  inside?: string
  /** Outline width; 7 of 1200. */
  width?: number
  /** An SVG transform of the shape (no scaling: the outline keeps its width). */
  at?: string
  /** Colour under the fill where it slips from the outline. */
  under?: string
}

export type Pen = ReturnType<typeof makePen>

/** Two decimals are enough for 1200 units, and keep the file small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A full circle as a path. */
export function disc(cx: number, cy: number, r: number): string {
  return `M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0Z`
}

/** An ellipse as a path. */
export function oval(cx: number, cy: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0Z`
}

/** A rectangle with round corners as a path. */
export function box(x: number, y: number, width: number, height: number, r = 0): string {
  const [right, foot] = [x + width, y + height]
  return (
    `M${n(x + r)} ${n(y)}H${n(right - r)}Q${n(right)} ${n(y)} ${n(right)} ${n(y + r)}V${n(foot - r)}` +
    `Q${n(right)} ${n(foot)} ${n(right - r)} ${n(foot)}H${n(x + r)}Q${n(x)} ${n(foot)} ${n(x)} ${n(foot - r)}` +
    `V${n(y + r)}Q${n(x)} ${n(y)} ${n(x + r)} ${n(y)}Z`
  )
}

/**
 * A tool that draws in the label style; every random choice and id hangs on its seed. A mirrored
 * pen draws for a group that is turned over later: its fills slip right, to end up left.
 */
export function makePen(seed: string, isMirrored = false) {
  const slipX = isMirrored ? -SLIP_X : SLIP_X
  const random = randomFrom(seed)
  const prefix = `a${Math.floor(random() * 1e9).toString(36)}`
  let count = 0

  const id = () => `${prefix}${(count++).toString(36)}`
  const between = (low: number, high: number) => low + random() * (high - low)
  const pick = <T>(list: readonly [T, ...T[]]): T =>
    list[Math.floor(random() * list.length)] ?? list[0]

  /** Content cut to a shape. */
  const cut = (d: string, content: string, at = "") => {
    const name = id()
    const place = at ? ` transform="${at}"` : ""
    return `<clipPath id="${name}"><path d="${d}"${place}/></clipPath><g clip-path="url(#${name})">${content}</g>`
  }

  /** A filled shape with its ink outline, the fill slipped. */
  const shape = (d: string, fill: string, options: ShapeOptions = {}) => {
    const { inside = "", width = 7, at = "", under = CREAM } = options
    const place = at ? ` transform="${at}"` : ""
    const clip = inside ? cut(d, `<g${place}>${inside}</g>`, at) : ""
    return (
      `<path d="${d}" fill="${under}"${place}/>` +
      `<g transform="translate(${slipX} ${SLIP_Y})"><path d="${d}" fill="${fill}"${place}/>${clip}</g>` +
      `<path d="${d}" fill="none" stroke="${INK}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"${place}/>`
    )
  }

  /** A line of ink (or another colour) without fill. */
  const line = (d: string, width = 7, colour = INK, opacity = 1) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`

  /** A flat spot of colour without outline. */
  const spot = (d: string, fill: string, opacity = 1) =>
    `<path d="${d}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`

  return { random, between, pick, id, cut, shape, line, spot }
}
