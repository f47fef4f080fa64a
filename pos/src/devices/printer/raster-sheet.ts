/** Dots, as RGBA like the browser's own. */
export type Bitmap = { width: number; height: number; data: Uint8ClampedArray }

/** Dots a CSS pixel: paper of 576 dots is 272 pixels wide, narrower paper in proportion, text as large. */
const SCALE = 576 / 272
const BLANK = /^\s*$/

type Pen = { ctx: CanvasRenderingContext2D; scale: number; top: number; left: number }

/**
 * A slip of the print sheet as dots, `width` of them a row (576 on 80 mm paper, 384 on 58 mm): what the
 * browser would print, laid out by the browser and drawn text by text, so that every slip has one source.
 */
export async function rasterSheet(sheet: HTMLElement, width: number): Promise<Bitmap> {
  const paper = sheet.cloneNode(true) as HTMLElement
  paper.classList.add("raster-sheet")
  paper.style.width = `${width / SCALE}px`
  document.body.append(paper)
  try {
    await document.fonts.ready
    const box = paper.getBoundingClientRect()
    const scale = SCALE
    const canvas = document.createElement("canvas")
    canvas.width = width
    canvas.height = Math.ceil(box.height * scale)
    const ctx = canvas.getContext("2d", { willReadFrequently: true })
    if (!ctx) throw new Error("this browser draws no canvas")
    // Dots of a thermal head, no colours of ours.
    ctx.fillStyle = "white"
    ctx.fillRect(0, 0, canvas.width, canvas.height)
    ctx.fillStyle = "black"
    draw(paper, { ctx, scale, top: box.top, left: box.left })
    return ctx.getImageData(0, 0, canvas.width, canvas.height)
  } finally {
    paper.remove()
  }
}

function draw(element: Element, pen: Pen): void {
  if (element instanceof SVGSVGElement) {
    drawCode(element, pen)
    return
  }
  drawBorders(element, pen)
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, pen)
    else if (child instanceof Text && !BLANK.test(child.data)) drawText(child, element, pen)
  }
}

/** Letter by letter where the browser put it: tabular figures and kerning are the layout's, not the canvas's. */
function drawText(text: Text, parent: Element, { ctx, scale, top, left }: Pen): void {
  const style = getComputedStyle(parent)
  const size = Number.parseFloat(style.fontSize) * scale
  ctx.font = `${style.fontWeight} ${size}px ${style.fontFamily}`
  ctx.textBaseline = "alphabetic"
  const ascent = ctx.measureText("Ậg").fontBoundingBoxAscent
  const range = document.createRange()
  for (const { segment, index } of new Intl.Segmenter("vi").segment(text.data)) {
    if (BLANK.test(segment)) continue
    range.setStart(text, index)
    range.setEnd(text, index + segment.length)
    const box = range.getBoundingClientRect()
    // A figure stands in the middle of its cell: the canvas has only the narrow ones.
    const spare = (box.width * scale - ctx.measureText(segment).width) / 2
    ctx.fillText(segment, (box.left - left) * scale + spare, (box.top - top) * scale + ascent)
  }
}

const EDGES = ["Top", "Right", "Bottom", "Left"] as const

function drawBorders(element: Element, { ctx, scale, top, left }: Pen): void {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  for (const edge of EDGES) {
    const thick = Math.round(Number.parseFloat(style[`border${edge}Width`]) * scale)
    if (thick === 0 || style[`border${edge}Style`] === "none") continue
    const [x, y] = [Math.round((box.left - left) * scale), Math.round((box.top - top) * scale)]
    const [w, h] = [Math.round(box.width * scale), Math.round(box.height * scale)]
    const isFlat = edge === "Top" || edge === "Bottom"
    const at = { x: edge === "Right" ? x + w - thick : x, y: edge === "Bottom" ? y + h - thick : y }
    const step = style[`border${edge}Style`] === "dashed" ? 8 : Number.POSITIVE_INFINITY
    const length = isFlat ? w : h
    for (let done = 0; done < length; done += step * 2) {
      const part = Math.min(step, length - done)
      if (isFlat) ctx.fillRect(at.x + done, at.y, part, thick)
      else ctx.fillRect(at.x, at.y + done, thick, part)
    }
  }
}

/** A QR code in whole dots a module: a scanner reads edges, and half dots have none. */
function drawCode(svg: SVGSVGElement, { ctx, scale, top, left }: Pen): void {
  const box = svg.getBoundingClientRect()
  const modules = svg.viewBox.baseVal.width
  const dots = Math.max(1, Math.round((box.width * scale) / modules))
  const spare = (box.width * scale - dots * modules) / 2
  const x = Math.round((box.left - left) * scale + spare)
  const y = Math.round((box.top - top) * scale)
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(dots, dots)
  for (const path of svg.querySelectorAll("path"))
    ctx.fill(new Path2D(path.getAttribute("d") ?? ""))
  ctx.restore()
}
