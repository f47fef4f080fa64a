/** A line as the shopper put it in: what is sold, how much, and what the card said. */
export type BasketLine = {
  skuId: string
  /** Thousandths of the unit. */
  qtyMilli: number
  handle: string
  title: string
  /** Null without a translation; missing in baskets kept from before there were any. */
  titleEn?: string | null
  netContent: string
  unit: string
  sellMode: "PIECE" | "WEIGHT"
  /** Đồng per piece or kilogram when it was put in; the quote decides. */
  price: number
  demoPrice: boolean
  image: string | null
}

export type Basket = readonly BasketLine[]

export const MAX_LINES = 60
const MAX_QTY_MILLI = 999_000
/** From this price per kilogram, goods are weighed in steps of 100 g. */
const DEAR_PER_KG = 500_000

type Sold = Pick<BasketLine, "sellMode" | "price">

/** Smallest step of a quantity, thousandths: a piece, 0.5 kg, or 0.1 kg of dear goods. */
export function stepOf({ sellMode, price }: Sold): number {
  if (sellMode === "PIECE") return 1000
  return price >= DEAR_PER_KG ? 100 : 500
}

/** Least quantity that can be ordered, thousandths. */
export function leastOf(sold: Sold): number {
  const step = stepOf(sold)
  return step === 100 ? 200 : step
}

/** The nearest quantity that can be sold: whole steps, not below the least, not absurd. */
export function sellable(sold: Sold, qtyMilli: number): number {
  const step = stepOf(sold)
  const whole = Math.round(qtyMilli / step) * step
  return Math.min(MAX_QTY_MILLI, Math.max(leastOf(sold), whole))
}

/** Đồng of a line, half up; the same rule as the quote's, for display before it. */
export function amountOf({ price, qtyMilli }: Pick<BasketLine, "price" | "qtyMilli">): number {
  return Math.floor((price * qtyMilli + 500) / 1000)
}

/** Adds goods; the same SKU is one line with the latest words and price. */
export function addLine(basket: Basket, line: BasketLine): Basket {
  const before = basket.find((one) => one.skuId === line.skuId)
  if (!before && basket.length >= MAX_LINES) return basket
  const qtyMilli = sellable(line, (before?.qtyMilli ?? 0) + line.qtyMilli)
  const merged = { ...line, qtyMilli }
  if (!before) return [...basket, merged]
  return basket.map((one) => (one.skuId === line.skuId ? merged : one))
}

export function setQuantity(basket: Basket, skuId: string, qtyMilli: number): Basket {
  return basket.map((line) =>
    line.skuId === skuId ? { ...line, qtyMilli: sellable(line, qtyMilli) } : line,
  )
}

export function removeLine(basket: Basket, skuId: string): Basket {
  return basket.filter((line) => line.skuId !== skuId)
}

/** Number on the basket button: pieces count each, a weighed line counts once. */
export function countOf(basket: Basket): number {
  return basket.reduce(
    (sum, line) => sum + (line.sellMode === "PIECE" ? line.qtyMilli / 1000 : 1),
    0,
  )
}

function isLine(value: unknown): value is BasketLine {
  if (typeof value !== "object" || value === null) return false
  const line = value as Record<string, unknown>
  return (
    ["skuId", "handle", "title", "netContent", "unit"].every((k) => typeof line[k] === "string") &&
    (line.sellMode === "PIECE" || line.sellMode === "WEIGHT") &&
    [line.qtyMilli, line.price].every((n) => Number.isInteger(n) && Number(n) > 0) &&
    typeof line.demoPrice === "boolean" &&
    (line.image === null || typeof line.image === "string")
  )
}

/** What was stored, as far as it is a basket. */
export function readBasket(stored: unknown): Basket {
  if (!Array.isArray(stored)) return []
  return stored.filter(isLine).slice(0, MAX_LINES)
}
