import { createHash } from "node:crypto"
import { canonicalJson, type Quote } from "@ocop/contracts"
import type { PricedBasket, PricedLine } from "@ocop/pricing"
import { refuse } from "../../lib/http-error"
import { askedOn } from "../consent/consent-texts"
import type { Seller } from "../intake/book/book-types"
import { badgeViewOf } from "./badge-view"
import type { BasketLine } from "./basket"
import { giftDaysOf } from "./gift-days"
import { quoteGifts } from "./gift-lines"
import { planAllocation } from "./plan-allocation"
import { type OrderPart, partsOf, priceParts, type QuoteInput } from "./price-parts"
import { offByPart, offersOf, promoteBasket } from "./promote-parts"
import { isOpen, onlineStock, outletsFor, serverOf } from "./serving-outlets"

export type BuiltQuote = {
  quote: Quote
  parts: (OrderPart & { priced: PricedLine })[]
  priced: PricedBasket
  seller: Seller
}

type Problem = Quote["lines"][number]["problem"]

function problemOf(input: QuoteInput, line: BasketLine, short: boolean): Problem {
  if (!short) return null
  const { book, fulfilment, day } = input
  const outlets = outletsFor(book, fulfilment, day)
  if (outlets.length === 0) return "OUTLET_CLOSED"
  if (line.sku.alcohol && !outlets.some((o) => o.maySellAlcohol)) return "ALCOHOL_NOT_ALLOWED"
  return "STOCK_SHORT"
}

function availableOf(input: QuoteInput, line: BasketLine): number {
  return outletsFor(input.book, input.fulfilment, input.day)
    .filter((outlet) => outlet.maySellAlcohol || !line.sku.alcohol)
    .reduce((sum, outlet) => {
      const qty = onlineStock(outlet, input.levels, line.sku.itemId)
      return sum + qty - (qty % line.stepMilli)
    }, 0)
}

function pickupOf({ book, basket, levels, day }: QuoteInput): Quote["pickup"] {
  return book.outlets
    .filter((outlet) => isOpen(outlet, day))
    .map((outlet) => {
      const server = serverOf(book, outlet, basket, levels, null)
      const { short } = planAllocation(wantedOf(basket), [server])
      return { outletCode: outlet.code, complete: short.size === 0, missingSkuIds: [...short] }
    })
}

const wantedOf = (basket: readonly BasketLine[]) =>
  basket.map(({ sku, qtyMilli, stepMilli }) => ({
    id: sku.id,
    itemId: sku.itemId,
    qtyMilli,
    stepMilli,
  }))

const sum = (values: readonly number[]) => values.reduce((acc, value) => acc + value, 0)

function quoteLine(
  input: QuoteInput,
  line: BasketLine,
  parts: BuiltQuote["parts"],
  short: boolean,
): Quote["lines"][number] {
  const { sku, qtyMilli } = line
  const own = parts.filter((part) => part.line === line)
  const [first] = own
  if (!first) throw new Error(`${sku.id} was priced to nothing`)
  const { treatment, rateBp } = first.priced
  return {
    skuId: sku.id,
    handle: sku.handle,
    title: sku.name,
    titleEn: sku.nameEn,
    unit: sku.unit,
    sellMode: sku.sellMode,
    qtyMilli,
    availableMilli: availableOf(input, line),
    unitPrice: sku.price,
    gross: sum(own.map((part) => part.priced.gross)),
    payable: sum(own.map((part) => part.priced.payable)),
    net: sum(own.map((part) => part.priced.net)),
    vat: sum(own.map((part) => part.priced.vat)),
    treatment,
    rateBp,
    badge: badgeViewOf(input.book, sku, input.day),
    alcohol: sku.alcohol,
    allocation: own.flatMap(({ outletCode, qtyMilli: qty }) =>
      outletCode === null ? [] : [{ outletCode, qtyMilli: qty }],
    ),
    problem: problemOf(input, line, short),
  }
}

// What the shopper agrees to: goods, prices, what promotions take off, VAT, stars and the sum. Not
// who packs it, and not how much is left: those move with every sale of others.
const hashOf = (
  lines: Quote["lines"],
  offers: Quote["offers"],
  totals: Quote["totals"],
): string => {
  const agreed = lines.map(({ skuId, qtyMilli, unitPrice, payable, vat, rateBp, badge }) => ({
    ...{ skuId, qtyMilli, unitPrice, payable, vat, rateBp },
    star: badge.status === "in_force" ? badge.recognitionId : null,
  }))
  const off = offers.map(({ id, amount, voucher }) => ({ id, amount, voucher }))
  return createHash("sha256").update(canonicalJson({ agreed, off, totals })).digest("base64url")
}

/**
 * Prices a basket on a day and plans where it comes from. Pure but for its refusals: UNAVAILABLE
 * without an operator or a rate table, TAX_RULE_MISSING, QUANTITY_INVALID for absurd amounts.
 */
export function buildQuote(input: QuoteInput): BuiltQuote {
  const { book, basket, fulfilment, levels, day } = input
  const seller = book.operator ?? refuse("UNAVAILABLE", { seller: "no operator" })
  const servers = outletsFor(book, fulfilment, day).map((outlet) =>
    serverOf(book, outlet, basket, levels, fulfilment),
  )
  const allocation = planAllocation(wantedOf(basket), servers)
  const ordered = partsOf(basket, allocation)
  const promoted = promoteBasket(input, ordered)
  const { priced, delivery } = priceParts(input, ordered, seller, offByPart(promoted, ordered))
  const byId = new Map(priced.lines.map((line) => [line.lineId, line]))
  const parts = ordered.flatMap((part) => {
    const own = byId.get(part.lineId)
    return own ? [{ ...part, priced: own }] : []
  })
  const lines = basket.map((line) =>
    quoteLine(input, line, parts, allocation.short.has(line.sku.id)),
  )
  const { net, vat, payable, shipping, packing } = priced.totals
  const totals = {
    goods: payable - shipping - packing,
    shipping,
    packing,
    net,
    vat,
    total: payable,
    vatByRate: priced.vatByRate.map(({ payable: _payable, ...group }) => group),
  }
  const used = new Set(parts.flatMap((part) => part.outletCode ?? []))
  const { offers, voucher } = offersOf(input, promoted)
  const quote: Quote = {
    quoteHash: hashOf(lines, offers, totals),
    day,
    lines,
    parcels: used.size,
    gifts: quoteGifts(input, lines),
    totals,
    delivery: delivery?.view ?? null,
    deliveryProblem: delivery?.problem ?? null,
    deliveryProblemSkuIds: [...(delivery?.problemSkuIds ?? [])],
    giftDays: giftDaysOf(delivery?.view ?? null, day),
    offers,
    voucher,
    needsAgeConfirmation: basket.some((line) => line.sku.alcohol),
    consents: askedOn(book.consentTexts, day),
    pickup: pickupOf(input),
  }
  return { quote, parts, priced, seller }
}
