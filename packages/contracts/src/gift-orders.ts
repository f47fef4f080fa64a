import { z } from "zod"
import { businessDate, id, instant, outletCode, qtyMilli, stockUnit } from "./common.js"

/** `GET /admin/ocop/gift-orders`: to be packed, the first wished for first; or sent, the latest first. */
export const giftOrderQuery = z.strictObject({
  state: z.enum(["open", "sent"]).default("open"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type GiftOrderQuery = z.infer<typeof giftOrderQuery>

const thing = z.strictObject({ skuId: id, name: z.string(), unit: stockUnit, qtyMilli })

/** An order with gift baskets, as its slip tells those who gather and pack it. */
export const giftOrderView = z.strictObject({
  code: z.string(),
  /** Medusa's order, once there is one. */
  orderId: id.nullable(),
  status: z.string(),
  placedAt: instant,
  wishedOn: businessDate.nullable(),
  /** Who gets it, and where: the address, or the counter where it is fetched. */
  receiver: z.strictObject({ name: z.string(), phone: z.string() }),
  place: z.string(),
  buyer: z.strictObject({ name: z.string(), phone: z.string() }),
  gifts: z.array(
    z.strictObject({
      no: z.number().int(),
      packing: z.string(),
      card: z.string(),
      lines: z.array(thing),
    }),
  ),
  /** All goods of the order by the counter that gives them, loose ones too. */
  picking: z.array(z.strictObject({ outletCode, outletName: z.string(), lines: z.array(thing) })),
})
export type GiftOrderView = z.infer<typeof giftOrderView>
export type GiftOrders = { orders: GiftOrderView[]; count: number }
