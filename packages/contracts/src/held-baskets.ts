import { z } from "zod"
import { businessDate, dong, id, instant, qtyMilli } from "./common.js"

const heldLine = z.strictObject({
  skuId: id,
  /** Null: its weight is still to be asked for. */
  qtyMilli: qtyMilli.nullable(),
  /** Null: nobody said of which lot. */
  lotNo: id.nullable(),
  /** The last day that the pack itself told. */
  expiresOn: businessDate.nullable(),
})

/** A basket on hold, as other registers of its outlet see it: goods, and nothing of its customer. */
export const heldBasket = z.strictObject({
  id: z.uuid(),
  /** Number on its tab. */
  slot: z.number().int().min(1).max(99),
  /** By the server's clock, as far as the till knows it. */
  heldAt: instant,
  /** Who put it on hold; null: nobody knows any more. */
  staffId: id.nullable(),
  /** Đồng, at the register's own prices; null: it cannot price them any more. */
  total: dong.nullable(),
  /** Money came for it or is on its way: nobody else may sell these goods. */
  isMoneyIn: z.boolean(),
  lines: z.array(heldLine).min(1).max(1000),
})
export type HeldBasket = z.infer<typeof heldBasket>

/** `POST /pos/held-baskets`: all that this register has on hold, in the place of what it told before. */
export const heldBasketsTold = z.strictObject({
  /** Made with each start of the till; `turn` counts within it, so that a late call undoes no later one. */
  run: z.uuid(),
  turn: z.number().int().min(1).max(1_000_000_000),
  baskets: z.array(heldBasket).max(10),
})
export type HeldBasketsTold = z.infer<typeof heldBasketsTold>

/** `GET /pos/held-baskets`: of the other registers of the device's own outlet that have any. */
export const heldElsewhere = z.strictObject({
  registers: z.array(
    z.strictObject({
      registerCode: z.string(),
      deviceName: z.string(),
      /** Milliseconds since the register told. */
      ageMs: z.number().int().min(0),
      baskets: z.array(heldBasket),
    }),
  ),
})
export type HeldElsewhere = z.infer<typeof heldElsewhere>
