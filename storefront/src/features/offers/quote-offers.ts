import type { Quote, QuoteOffer } from "@ocop/contracts"
import { amountOf } from "../basket/basket-lines"

/** The promotions that lower the price of one SKU, and by how much. */
export function priceOffers(
  quote: Pick<Quote, "offers">,
  skuId: string,
): { offer: QuoteOffer; amount: number }[] {
  return onPrices(quote).flatMap((offer) =>
    offer.lines.flatMap((line) => (line.skuId === skuId ? [{ offer, amount: line.amount }] : [])),
  )
}

type Wanted = { skuId: string; qtyMilli: number; price: number }

/**
 * What a line costs, đồng: before and after what lowers the price of its goods. Of a quantity that
 * the quote does not know yet it is an estimate, by the quote before; without one, the price seen.
 */
export function shownLine(
  quote: Pick<Quote, "offers" | "lines"> | null,
  { skuId, qtyMilli, price }: Wanted,
): { gross: number; now: number } {
  const line = quote?.lines.find((one) => one.skuId === skuId)
  if (!quote || !line) {
    const amount = amountOf({ price, qtyMilli })
    return { gross: amount, now: amount }
  }
  const off = priceOffers(quote, skuId).reduce((sum, { amount }) => sum + amount, 0)
  const scaled = (amount: number) => Math.round((amount * qtyMilli) / line.qtyMilli)
  return { gross: scaled(line.gross), now: scaled(line.gross - off) }
}

const onPrices = ({ offers }: Pick<Quote, "offers">) => offers.filter((o) => o.target === "LINES")

/** Promotions on the sum, which stand between the goods and the total. */
export function sumOffers({ offers }: Pick<Quote, "offers">): QuoteOffer[] {
  return offers.filter(({ target }) => target === "ORDER")
}

/** The goods at their shown prices, before what is taken off the sum; đồng. */
export function shownGoods({ lines, offers }: Pick<Quote, "offers" | "lines">): number {
  const gross = lines.reduce((sum, line) => sum + line.gross, 0)
  return onPrices({ offers }).reduce((sum, { amount }) => sum - amount, gross)
}

/** The code to order with: one that gives nothing is on the screen as such, and not sent. */
export function countingVoucher({ voucher }: Pick<Quote, "voucher">): string | undefined {
  return voucher && voucher.problem === null ? voucher.code : undefined
}
