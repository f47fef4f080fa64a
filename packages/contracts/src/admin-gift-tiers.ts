import { z } from "zod"
import { basketLine, businessDate, dong, id, sellMode, stars, stockUnit } from "./common.js"
import { GIFT_LINES_MAX, giftPacking } from "./gift-baskets.js"

// What may be called OCOP, and by how many stars, is computed from what lies in a basket that day.
const CLAIM = /ocop|[0-9][ -]*(sao|star)/i
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !CLAIM.test(text), { message: "stars and OCOP are computed, never written" })

/** `POST /admin/ocop/gift-tiers` */
export const newGiftTier = z
  .strictObject({
    name,
    nameEn: name,
    packingCode: id,
    validFrom: businessDate,
    /** The last day on which it is offered; null: until it is ended. */
    lastDay: businessDate.nullable().default(null),
    lines: z.array(basketLine).min(1).max(GIFT_LINES_MAX),
  })
  .refine(({ validFrom, lastDay }) => lastDay === null || validFrom <= lastDay, {
    path: ["lastDay"],
    message: "ends before it begins",
  })
  .refine(({ lines }) => new Set(lines.map(({ skuId }) => skuId)).size === lines.length, {
    path: ["lines"],
    message: "the same goods twice",
  })
export type NewGiftTier = z.infer<typeof newGiftTier>

/** `POST /admin/ocop/gift-tiers/:code/end`: nothing to say. */
export const endGiftTierRequest = z.strictObject({})

export const giftTierState = z.enum(["running", "upcoming", "over"])
export type GiftTierState = z.infer<typeof giftTierState>

/** `GET /admin/ocop/gift-tiers` */
export const giftTierQuery = z.strictObject({ state: giftTierState.default("running") })

const giftTierRow = z.strictObject({
  code: id,
  name: z.string(),
  nameEn: z.string(),
  packingName: z.string(),
  validFrom: businessDate,
  lastDay: businessDate.nullable(),
  isEnded: z.boolean(),
  isDemo: z.boolean(),
  state: giftTierState,
  lines: z.array(
    z.strictObject({ title: z.string(), netContent: z.string(), qtyMilli: z.number() }),
  ),
  /** As shoppers see it today; null: not offered, since something in it is not sold. */
  offered: z
    .strictObject({
      /** Goods and packing, đồng. */
      price: dong,
      stars: stars.nullable(),
      expiresOn: businessDate.nullable(),
      available: z.number().int(),
    })
    .nullable(),
})
export type GiftTierRow = z.infer<typeof giftTierRow>

export const giftTierPage = z.strictObject({
  day: businessDate,
  count: z.number().int(),
  items: z.array(giftTierRow),
  /** How baskets can be packed today. */
  packings: z.array(giftPacking),
})
export type GiftTierPage = z.infer<typeof giftTierPage>

/** `GET /admin/ocop/gift-goods`: what can lie in a basket, by a part of its name or code. */
export const giftGoodsQuery = z.strictObject({ q: z.string().trim().max(80).default("") })

const giftGoodsRow = z.strictObject({
  skuId: id,
  skuCode: z.string(),
  title: z.string(),
  netContent: z.string(),
  unit: stockUnit,
  sellMode,
  price: dong,
  /** Of its recognition in force today; null: none, and a basket with it is not called OCOP. */
  stars: stars.nullable(),
})
export type GiftGoodsRow = z.infer<typeof giftGoodsRow>

export const giftGoods = z.strictObject({ items: z.array(giftGoodsRow) })
export type GiftGoods = z.infer<typeof giftGoods>
