import { z } from "zod"
import {
  badgeView,
  basketLine,
  businessDate,
  dong,
  id,
  qtyMilli,
  sellMode,
  stars,
  stockUnit,
} from "./common.js"
import { titleEn } from "./goods-en.js"

/** What one card has room for, characters. */
export const GIFT_CARD_MAX = 300
/** How many kinds of goods one basket has room for. */
export const GIFT_LINES_MAX = 12

/** A gift basket as a shopper asks for it: ordinary goods, packed together, with a card. */
export const giftInput = z.strictObject({
  /** Made on the device: tells the baskets of one request apart, and nothing else. */
  giftId: z.uuid(),
  packingCode: id,
  /** The words on the greeting card; none without a card. */
  card: z.string().trim().max(GIFT_CARD_MAX).default(""),
  lines: z.array(basketLine).min(1).max(GIFT_LINES_MAX),
})
export type GiftInput = z.infer<typeof giftInput>

/** How a basket is packed, at the price of the day. */
export const giftPacking = z.strictObject({
  code: id,
  name: z.string(),
  nameEn: z.string(),
  amount: dong,
  /** Invented prices are marked so on every screen. */
  isDemo: z.boolean(),
})
export type GiftPacking = z.infer<typeof giftPacking>

const giftLine = z.strictObject({
  skuId: id,
  handle: z.string(),
  title: z.string(),
  titleEn,
  unit: stockUnit,
  qtyMilli,
  /** At today's price, before promotions. */
  amount: dong,
  badge: badgeView,
  /** Of the lots that would be packed the first to end; null without a date. */
  expiresOn: businessDate.nullable(),
})

const giftFacts = {
  packing: giftPacking,
  /**
   * The least stars of what lies in it; null as soon as one thing has no recognition in force
   * today: such a basket is never called OCOP.
   */
  stars: stars.nullable(),
  /** The first thing in it ends on this day; null where nothing has a date. */
  expiresOn: businessDate.nullable(),
  /** Goods at today's prices, before promotions. */
  goods: dong,
}

/** A gift basket as quoted. */
export const quoteGift = z.strictObject({
  giftId: z.uuid(),
  ...giftFacts,
  /** Counters that its goods come from: gathered in one place before it is packed. */
  outlets: z.number().int().min(0),
  lines: z.array(giftLine),
})
export type QuoteGift = z.infer<typeof quoteGift>

/** A ready-made basket, with all that a shopper's basket keeps of its goods. */
export const giftTier = z.strictObject({
  code: id,
  name: z.string(),
  nameEn: z.string(),
  ...giftFacts,
  /** How many of them could be packed now. */
  available: z.number().int().min(0),
  lines: z.array(
    giftLine.extend({
      netContent: z.string(),
      sellMode,
      price: dong,
      demoPrice: z.boolean(),
      image: z.string().nullable(),
      producer: z.string().nullable(),
      alcohol: z.boolean(),
    }),
  ),
})
export type GiftTier = z.infer<typeof giftTier>

/** `GET /store/gift-tiers`: cheapest first. */
export const giftTiers = z.strictObject({
  day: businessDate,
  tiers: z.array(giftTier),
  packings: z.array(giftPacking),
})
export type GiftTiers = z.infer<typeof giftTiers>

/** From the first day on which all parcels have arrived to the last that can be promised. */
export const giftDays = z.strictObject({
  from: businessDate,
  to: businessDate,
  /** The first day of the lunar year, in its season: `to` is the day before. */
  tet: businessDate.nullable(),
})
export type GiftDays = z.infer<typeof giftDays>

/** A gift basket of an order, as it is packed. */
export const orderGift = z.strictObject({
  no: z.number().int(),
  packing: z.strictObject({ name: z.string(), nameEn: z.string(), amount: dong }),
  card: z.string(),
  lines: z.array(
    z.strictObject({
      skuId: id,
      handle: z.string(),
      title: z.string(),
      titleEn,
      unit: stockUnit,
      qtyMilli,
    }),
  ),
})
export type OrderGift = z.infer<typeof orderGift>
