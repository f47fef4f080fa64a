import type { Quote } from "@ocop/contracts"

export type PriceChange = {
  skuId: string
  title: string
  titleEn: string | null
  was: number
  now: number
}

/** Lines whose unit price is not the one that the shopper saw before. */
export function priceChanges(
  seen: readonly { skuId: string; price: number }[],
  quote: Quote,
): PriceChange[] {
  const before = new Map(seen.map((line) => [line.skuId, line.price]))
  return quote.lines.flatMap(({ skuId, title, titleEn, unitPrice }) => {
    const was = before.get(skuId)
    return was === undefined || was === unitPrice
      ? []
      : [{ skuId, title, titleEn, was, now: unitPrice }]
  })
}
