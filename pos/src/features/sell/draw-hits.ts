import type { GoodsKind } from "./goods-kind"

/** What one hit says. */
export type HitWords = {
  kind: GoodsKind
  /** The name: before the typed words, those words, and after them. */
  name: readonly [before: string, marked: string, after: string]
  detail: string
  stars: { count: number; words: string } | null
  price: string
  stock: string
  level: "good" | "few" | "none"
  /** None is left here, and another outlet can hold some. */
  isElsewhere: boolean
}

// A row keeps its slots for as long as it lives: a hundred searches a letter find the same ones.
const known = new WeakMap<Element, Map<string, Element>>()

function slotsOf(row: Element): Map<string, Element> {
  const before = known.get(row)
  if (before) return before
  const slots = [...row.querySelectorAll("[data-slot]")]
  const made = new Map(slots.map((slot) => [slot.getAttribute("data-slot") ?? "", slot]))
  known.set(row, made)
  return made
}

function slotOf(row: Element, name: string): Element {
  const slot = slotsOf(row).get(name)
  if (!slot) throw new Error(`a hit has no place for its ${name}`)
  return slot
}

// What is unchanged is not laid out again, and words change in the node that they stand in: a node
// of their own for each letter would have all around them built anew.
function write(row: Element, slot: string, text: string): void {
  const element = slotOf(row, slot)
  const node = element.firstChild
  if (!(node instanceof Text)) element.textContent = text
  else if (node.data !== text) node.data = text
}

function set(row: Element, slot: string, attribute: string, value: string): void {
  const element = slotOf(row, slot)
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

function drawHit(row: Element, hit: HitWords): void {
  const [before, marked, after] = hit.name
  set(row, "picture", "href", `#goods-${hit.kind}`)
  write(row, "before", before)
  write(row, "marked", marked)
  write(row, "after", after)
  write(row, "detail", hit.detail)
  write(row, "price", hit.price)
  write(row, "stock", hit.stock)
  slotOf(row, "reserve").toggleAttribute("hidden", !hit.isElsewhere)
  const stock = slotOf(row, "stock")
  stock.toggleAttribute("data-good", hit.level === "good")
  stock.toggleAttribute("data-few", hit.level === "few")
  slotOf(row, "stars").toggleAttribute("hidden", hit.stars === null)
  if (!hit.stars) return
  set(row, "drawn-stars", "width", String(hit.stars.count * 12))
  write(row, "star-words", hit.stars.words)
}

/**
 * Writes hits into the rows of a list that were rendered once; rows too many are hidden. A letter
 * changes words and nothing else: having React compare eight rows cost a slow tablet three times what
 * the whole key may take.
 */
export function drawHits(list: Element, hits: readonly HitWords[]): void {
  for (const [i, row] of [...list.children].entries()) {
    const hit = hits[i]
    row.toggleAttribute("hidden", !hit)
    if (hit) drawHit(row, hit)
  }
}
