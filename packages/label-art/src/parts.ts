import { box, CREAM, disc, INK, n, oval, type Pen } from "./pen.js"

const turnAt = (x: number, y: number, degrees: number) =>
  `translate(${n(x)} ${n(y)}) rotate(${n(degrees)})`

/** A leaf from its stalk at (x, y), pointing `degrees` clockwise from the right. */
export function leaf(
  pen: Pen,
  x: number,
  y: number,
  length: number,
  degrees: number,
  fill = "#4f8a4b",
) {
  const l = length
  const d = `M0 0C${n(l * 0.2)} ${n(-l * 0.34)} ${n(l * 0.68)} ${n(-l * 0.36)} ${n(l)} ${n(-l * 0.04)}C${n(l * 0.74)} ${n(l * 0.26)} ${n(l * 0.26)} ${n(l * 0.28)} 0 0Z`
  const veins = [0.28, 0.48, 0.68]
    .map(
      (t) =>
        `M${n(l * t)} ${n(-l * 0.03)}L${n(l * (t + 0.13))} ${n(-l * 0.17)}M${n(l * t)} ${n(-l * 0.03)}L${n(l * (t + 0.13))} ${n(l * 0.11)}`,
    )
    .join("")
  const shade = pen.spot(
    `M0 0Q${n(l * 0.5)} ${n(-l * 0.06)} ${n(l)} ${n(-l * 0.04)}C${n(l * 0.74)} ${n(l * 0.26)} ${n(l * 0.26)} ${n(l * 0.28)} 0 0Z`,
    INK,
    0.18,
  )
  const at = turnAt(x, y, degrees)
  return (
    pen.shape(d, fill, { at, width: 6, inside: shade }) +
    `<g transform="${at}">${pen.line(`M0 0Q${n(l * 0.5)} ${n(-l * 0.07)} ${n(l * 0.92)} ${n(-l * 0.04)}${veins}`, 3.5, INK, 0.75)}</g>`
  )
}

/** A small fish, head at the left, `length` long, centred on (x, y). */
export function fish(
  pen: Pen,
  x: number,
  y: number,
  length: number,
  degrees: number,
  fill = "#7fb0b6",
) {
  const l = length
  const w = Math.min(7, Math.max(3.5, l / 32))
  const body = `M${n(-l * 0.5)} ${n(l * 0.02)}C${n(-l * 0.34)} ${n(-l * 0.19)} ${n(l * 0.06)} ${n(-l * 0.19)} ${n(l * 0.27)} 0C${n(l * 0.06)} ${n(l * 0.17)} ${n(-l * 0.34)} ${n(l * 0.18)} ${n(-l * 0.5)} ${n(l * 0.02)}Z`
  const tail = `M${n(l * 0.25)} 0L${n(l * 0.5)} ${n(-l * 0.15)}Q${n(l * 0.44)} 0 ${n(l * 0.5)} ${n(l * 0.14)}Z`
  const belly = pen.spot(
    `M${n(-l * 0.5)} ${n(l * 0.03)}Q0 ${n(l * 0.1)} ${n(l * 0.27)} 0C0 ${n(l * 0.2)} ${n(-l * 0.34)} ${n(l * 0.2)} ${n(-l * 0.5)} ${n(l * 0.03)}Z`,
    CREAM,
    0.75,
  )
  const at = turnAt(x, y, degrees)
  const scales = [-0.12, 0, 0.1]
    .map(
      (t) =>
        `M${n(l * t)} ${n(-l * 0.05)}h${n(l * 0.06)}M${n(l * (t - 0.04))} ${n(l * 0.005)}h${n(l * 0.06)}`,
    )
    .join("")
  return (
    pen.shape(tail, fill, { at, width: w }) +
    pen.shape(body, fill, { at, width: w, inside: belly }) +
    `<g transform="${at}">${pen.line(`M${n(-l * 0.27)} ${n(-l * 0.1)}Q${n(-l * 0.21)} 0 ${n(-l * 0.27)} ${n(l * 0.1)}`, w * 0.8)}${pen.line(scales, w * 0.6, INK, 0.6)}${pen.spot(disc(-l * 0.38, -l * 0.02, l * 0.027), INK)}</g>`
  )
}

/** Peanut kernels, each two halves with a light stroke. */
export function kernel(pen: Pen, x: number, y: number, r: number, degrees: number) {
  const at = turnAt(x, y, degrees)
  return (
    `<g transform="${at}"><path d="${oval(0, 0, r * 1.35, r)}" fill="${pen.pick(["#dca25f", "#e6b273", "#d1924e"])}" stroke="${INK}" stroke-width="4"/>` +
    `${pen.line(`M${n(-r * 0.7)} ${n(-r * 0.3)}Q0 ${n(-r * 0.75)} ${n(r * 0.7)} ${n(-r * 0.3)}`, 3, "#fbe3b8")}</g>`
  )
}

/** A peanut in its shell. */
export function peanut(pen: Pen, x: number, y: number, size: number, degrees: number) {
  const s = size
  const d = `M${n(-s)} 0C${n(-s)} ${n(-s * 0.52)} ${n(-s * 0.3)} ${n(-s * 0.5)} 0 ${n(-s * 0.3)}C${n(s * 0.3)} ${n(-s * 0.56)} ${n(s * 1.05)} ${n(-s * 0.5)} ${n(s * 1.05)} ${n(s * 0.02)}C${n(s * 1.05)} ${n(s * 0.54)} ${n(s * 0.3)} ${n(s * 0.5)} 0 ${n(s * 0.28)}C${n(-s * 0.3)} ${n(s * 0.5)} ${n(-s)} ${n(s * 0.5)} ${n(-s)} 0Z`
  const at = turnAt(x, y, degrees)
  const grain = [-0.2, 0, 0.2]
    .map((t) => `M${n(-s * 0.8)} ${n(s * t)}Q0 ${n(s * t * 0.6)} ${n(s * 0.85)} ${n(s * t)}`)
    .join("")
  const ribs = [-0.6, -0.35, 0.35, 0.62]
    .map((t) => `M${n(s * t)} ${n(-s * 0.26)}v${n(s * 0.5)}`)
    .join("")
  return pen.shape(d, "#d8a968", {
    at,
    width: 6,
    inside: pen.line(grain, 3, "#8d5a24", 0.55) + pen.line(ribs, 3, "#8d5a24", 0.45),
  })
}

/** A bending ear of rice from (x, y), growing up by `length`. */
export function riceEar(
  pen: Pen,
  x: number,
  y: number,
  length: number,
  lean: number,
  fill = "#d2a545",
) {
  const grains: string[] = []
  const count = 9
  const tipX = x + lean
  for (let index = count; index >= 0; index--) {
    const t = 0.42 + (index / count) * 0.56
    const px = x + (tipX - x) * t * t
    const py = y - length * t
    const bend = Math.atan2(-length, 2 * (tipX - x) * t) * (180 / Math.PI)
    for (const side of [-1, 1])
      grains.push(
        pen.shape("M0 0C8 -14 32 -14 44 -2C32 10 8 10 0 0Z", fill, {
          at: turnAt(px, py, bend + side * 34),
          width: 4.5,
        }),
      )
  }
  const stalk = `M${n(x)} ${n(y)}Q${n(x)} ${n(y - length * 0.6)} ${n(tipX)} ${n(y - length)}`
  return pen.line(stalk, 7, "#7d8d3c") + grains.join("")
}

export type Bottle = {
  x: number
  foot: number
  width: number
  height: number
  glass: string
  neck: string
  cap: string
}

/** A bottle standing on `foot`, with a paper label whose picture is drawn by `sign` at (x, y). */
export function bottle(pen: Pen, b: Bottle, sign: (x: number, y: number) => string) {
  const { x, foot, width: w, height: h } = b
  const [left, right, top] = [x - w / 2, x + w / 2, foot - h]
  const k = w * 0.2
  const shoulder = top + h * 0.48
  const d = `M${n(x - k)} ${n(top)}L${n(x - k)} ${n(top + h * 0.24)}C${n(x - k)} ${n(top + h * 0.36)} ${n(left)} ${n(top + h * 0.36)} ${n(left)} ${n(shoulder)}V${n(foot - 30)}Q${n(left)} ${n(foot)} ${n(left + 30)} ${n(foot)}H${n(right - 30)}Q${n(right)} ${n(foot)} ${n(right)} ${n(foot - 30)}V${n(shoulder)}C${n(right)} ${n(top + h * 0.36)} ${n(x + k)} ${n(top + h * 0.36)} ${n(x + k)} ${n(top + h * 0.24)}L${n(x + k)} ${n(top)}Z`
  const inside =
    pen.spot(`M${n(left)} ${n(top)}H${n(right)}V${n(top + h * 0.27)}H${n(left)}Z`, b.neck) +
    pen.spot(
      `M${n(x + w * 0.2)} ${n(top)}H${n(right + 10)}V${n(foot)}H${n(x + w * 0.26)}Q${n(x + w * 0.36)} ${n(shoulder)} ${n(x + w * 0.06)} ${n(top + h * 0.3)}Z`,
      INK,
      0.14,
    ) +
    pen.line(
      `M${n(left + w * 0.17)} ${n(foot - h * 0.1)}V${n(foot - h * 0.055)}M${n(left + w * 0.17)} ${n(shoulder - h * 0.01)}Q${n(left + w * 0.18)} ${n(shoulder - h * 0.07)} ${n(left + w * 0.29)} ${n(shoulder - h * 0.115)}`,
      w * 0.075,
      "#fff2d6",
      0.6,
    )
  const labelTop = foot - h * 0.41
  const labelHigh = h * 0.285
  const cap = box(x - k - 9, top - h * 0.085, 2 * k + 18, h * 0.1, 7)
  const ribs = [0.3, 0.5, 0.7]
    .map((t) => `M${n(x - k - 9 + (2 * k + 18) * t)} ${n(top - h * 0.065)}v${n(h * 0.06)}`)
    .join("")
  return (
    pen.shape(d, b.glass, { inside }) +
    pen.shape(box(left, labelTop, w, labelHigh), CREAM) +
    pen.line(
      `M${n(left + 18)} ${n(labelTop + 20)}H${n(right - 22)}M${n(left + 18)} ${n(labelTop + labelHigh - 18)}H${n(right - 22)}`,
      4,
      "#8c2f1b",
    ) +
    sign(x - 4, labelTop + labelHigh / 2 + 2) +
    pen.shape(cap, b.cap, { inside: pen.line(ribs, 4, CREAM, 0.55) })
  )
}

export type Jar = {
  x: number
  foot: number
  width: number
  height: number
  fill: string
  level: number
  lid: string
}

/** A glass jar with a cloth lid; `contents` is drawn inside, cut to the filled part. */
export function jar(pen: Pen, j: Jar, contents: string, sign?: (x: number, y: number) => string) {
  const { x, foot, width: w, height: h } = j
  const [left, right, top] = [x - w / 2, x + w / 2, foot - h]
  const body = `M${n(left + 26)} ${n(top + h * 0.2)}Q${n(left)} ${n(top + h * 0.24)} ${n(left)} ${n(top + h * 0.33)}V${n(foot - 46)}Q${n(left)} ${n(foot)} ${n(left + 46)} ${n(foot)}H${n(right - 46)}Q${n(right)} ${n(foot)} ${n(right)} ${n(foot - 46)}V${n(top + h * 0.33)}Q${n(right)} ${n(top + h * 0.24)} ${n(right - 26)} ${n(top + h * 0.2)}Z`
  const surface = foot - h * j.level
  const liquid = `M${n(left)} ${n(surface + 8)}Q${n(left + w * 0.25)} ${n(surface - 18)} ${n(x)} ${n(surface)}T${n(right)} ${n(surface - 4)}V${n(foot)}H${n(left)}Z`
  const inner = box(left + 16, top + h * 0.22, w - 32, h * 0.78 - 18, 34)
  const inside =
    pen.cut(
      inner,
      pen.spot(liquid, j.fill) +
        contents +
        pen.spot(
          `M${n(right - w * 0.24)} ${n(top)}H${n(right)}V${n(foot)}H${n(right - w * 0.3)}Q${n(right - w * 0.14)} ${n(foot - h * 0.3)} ${n(right - w * 0.24)} ${n(top)}Z`,
          INK,
          0.1,
        ),
    ) +
    pen.line(
      `M${n(left + w * 0.12)} ${n(top + h * 0.36)}V${n(foot - h * 0.2)}M${n(left + w * 0.12)} ${n(foot - h * 0.13)}v4`,
      w * 0.042,
      "#fffdf5",
      0.85,
    )
  const label = sign
    ? pen.shape(box(x - w * 0.27, foot - h * 0.47, w * 0.54, h * 0.33), CREAM, { width: 6 }) +
      pen.line(
        `M${n(x - w * 0.2)} ${n(foot - h * 0.43)}h${n(w * 0.4)}M${n(x - w * 0.2)} ${n(foot - h * 0.18)}h${n(w * 0.4)}`,
        4,
        "#9c2f1b",
      ) +
      sign(x - 3, foot - h * 0.305)
    : ""
  const cloth = `M${n(left + 4)} ${n(top + h * 0.02)}Q${n(x)} ${n(top - h * 0.055)} ${n(right - 4)} ${n(top + h * 0.02)}L${n(right + 4)} ${n(top + h * 0.135)}Q${n(x)} ${n(top + h * 0.1)} ${n(left - 4)} ${n(top + h * 0.135)}Z`
  const pleats = [0.14, 0.3, 0.5, 0.7, 0.86]
    .map((t) => `M${n(left + w * t)} ${n(top + h * 0.06)}v${n(h * 0.055)}`)
    .join("")
  return (
    pen.shape(body, "#f8edd0", { inside }) +
    pen.line(liquid.slice(0, liquid.indexOf("V")), 5) +
    label +
    pen.shape(box(left + 20, top + h * 0.1, w - 40, h * 0.1), CREAM) +
    pen.shape(cloth, j.lid, {
      inside:
        pen.line(
          `M${n(left)} ${n(top + h * 0.055)}Q${n(x)} ${n(top - h * 0.01)} ${n(right)} ${n(top + h * 0.055)}`,
          4,
          INK,
          0.7,
        ) + pen.line(pleats, 4, INK, 0.6),
    })
  )
}

/** A round winnowing tray of woven bamboo. */
export function tray(pen: Pen, x: number, y: number, r: number) {
  const step = 40
  const mesh: string[] = []
  for (let at = -r; at <= r; at += step)
    mesh.push(`M${n(x + at)} ${n(y - r)}v${n(2 * r)}M${n(x - r)} ${n(y + at)}h${n(2 * r)}`)
  const inner = r - 38
  const turns = 52
  const rope = Array.from({ length: turns }, (_, index) => {
    const angle = (index * 2 * Math.PI) / turns
    const later = angle + 0.09
    return `M${n(x + (r - 31) * Math.cos(angle))} ${n(y + (r - 31) * Math.sin(angle))}L${n(x + (r - 7) * Math.cos(later))} ${n(y + (r - 7) * Math.sin(later))}`
  }).join("")
  return (
    pen.shape(disc(x, y, r), "#a9793a", { inside: pen.line(rope, 4, INK, 0.55) }) +
    pen.shape(disc(x, y, inner), "#d9b672", { inside: pen.line(mesh.join(""), 5, "#a37a37", 0.45) })
  )
}

/** A bowl with its content's colour, rim centred on (x, y). */
export function bowl(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  fill: string,
  content: string,
  pattern = "",
) {
  const r = w / 2
  const d = `M${n(x - r)} ${n(y)}C${n(x - r)} ${n(y + r * 0.66)} ${n(x - r * 0.52)} ${n(y + r * 0.98)} ${n(x - r * 0.38)} ${n(y + r)}H${n(x + r * 0.38)}C${n(x + r * 0.52)} ${n(y + r * 0.98)} ${n(x + r)} ${n(y + r * 0.66)} ${n(x + r)} ${n(y)}Z`
  const shade = pen.spot(
    `M${n(x + r * 0.35)} ${n(y)}H${n(x + r)}V${n(y + r)}H${n(x + r * 0.1)}Q${n(x + r * 0.6)} ${n(y + r * 0.6)} ${n(x + r * 0.35)} ${n(y)}Z`,
    INK,
    0.12,
  )
  return (
    pen.shape(d, fill, { inside: shade + pattern }) + pen.shape(oval(x, y, r, r * 0.2), content)
  )
}

/** A sesame cracker: toasted disc, blisters, black and white seeds, a stitched rim. */
export function cracker(pen: Pen, x: number, y: number, r: number, tone = "#e0bd80") {
  const marks: string[] = []
  for (let index = 0; index < 16; index++) {
    const [angle, far] = [pen.between(0, 6.3), Math.sqrt(pen.random()) * r * 0.85]
    marks.push(
      pen.spot(
        disc(x + far * Math.cos(angle), y + far * Math.sin(angle), pen.between(7, 21)),
        "#a9793c",
        0.42,
      ),
    )
  }
  for (let index = 0; index < 120; index++) {
    const [angle, far] = [pen.between(0, 6.3), Math.sqrt(pen.random()) * r * 0.9]
    const at = turnAt(x + far * Math.cos(angle), y + far * Math.sin(angle), pen.between(0, 180))
    marks.push(
      `<ellipse rx="7.5" ry="4.2" fill="${pen.random() < 0.55 ? "#352417" : "#fff3d3"}" transform="${at}"/>`,
    )
  }
  const rim = `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r - 7)}" fill="none" stroke="#93622b" stroke-width="26" opacity=".3"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r - 26)}" fill="none" stroke="#93622b" stroke-width="4" stroke-dasharray="12 9" opacity=".8"/>`
  return pen.shape(disc(x, y, r), tone, { inside: rim + marks.join("") })
}

/** The five-leaf flower of the house as a little printed mark. */
export function mark(pen: Pen, x: number, y: number, size: number, fill = "#3c7147") {
  return [0, 72, 144, 216, 288]
    .map(
      (turn) =>
        `<path d="M0 ${n(-size * 0.14)}C${n(-size * 0.4)} ${n(-size * 0.4)} ${n(-size * 0.34)} ${n(-size * 0.8)} 0 ${n(-size)}C${n(size * 0.34)} ${n(-size * 0.8)} ${n(size * 0.4)} ${n(-size * 0.4)} 0 ${n(-size * 0.14)}Z" fill="${fill}" transform="${turnAt(x, y, turn)}"/>`,
    )
    .join("")
    .concat(pen.spot(disc(x, y, size * 0.1), fill))
}
