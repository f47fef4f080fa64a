import type { OrderGift } from "@ocop/contracts"
import type { Book } from "../intake/book/book-types"

export type GiftRow = Omit<OrderGift, "lines"> & { lines: { skuId: string; qtyMilli: number }[] }

/** The gift baskets of the order `o`, as one JSON value. */
export const GIFTS_OF_ORDER = `(
  select coalesce(json_agg(json_build_object('no', g.no, 'card', g.card,
      'packing', json_build_object('name', g.packing_name, 'nameEn', g.packing_name_en,
        'amount', g.packing),
      'lines', (select json_agg(json_build_object('skuId', i.variant_id,
          'qtyMilli', round(i.qty * 1000)::bigint) order by i.n)
        from web_order_gift_item i where i.code = g.code and i.no = g.no)) order by g.no), '[]')
  from web_order_gift g where g.code = o.code)`

/** A basket with the names of what lies in it. */
export function giftView({ skus }: Book, gift: GiftRow): OrderGift {
  return {
    ...gift,
    lines: gift.lines.map(({ skuId, qtyMilli }) => {
      const sku = skus.get(skuId)
      const { handle = "", name: title = skuId, nameEn: titleEn = null, unit = "" } = sku ?? {}
      return { skuId, handle, title, titleEn, unit, qtyMilli }
    }),
  }
}
