import { z } from "zod"
import {
  badgeView,
  basketLine,
  businessDate,
  communeCode,
  dong,
  id,
  outletCode,
  personName,
  qtyMilli,
  sellMode,
  stockMilli,
  stockUnit,
  vatTreatment,
} from "./common.js"
import { askedConsent, givenConsent } from "./consents.js"
import { deliveryProblem, deliveryView } from "./delivery.js"
import { provinceCode } from "./delivery-places.js"
import { giftDays, giftInput, quoteGift } from "./gift-baskets.js"
import { titleEn } from "./goods-en.js"
import { invoiceBuyer } from "./invoices.js"
import { paymentMethod } from "./payments.js"

/** To a door in a commune of today, anywhere in Vietnam; the province must be that of the commune. */
export const deliveryChoice = z.strictObject({
  mode: z.literal("delivery"),
  communeCode,
  provinceCode: provinceCode.default("42"),
  line: z.string().trim().min(3).max(200),
})
/** At the counter of an outlet. */
export const pickupChoice = z.strictObject({ mode: z.literal("pickup"), outletCode })

const phoneText = z.string().trim().min(8).max(20)
/** What a shopper typed as a voucher's code; which ones there are, the server says. */
const voucherText = z.string().trim().min(1).max(40)

const goods = {
  /** Loose goods; what lies in gift baskets comes on top of them. */
  lines: z.array(basketLine).max(60),
  gifts: z.array(giftInput).max(6).optional(),
}
const hasGoods = ({ lines, gifts }: { lines: unknown[]; gifts?: unknown[] | undefined }) =>
  lines.length + (gifts?.length ?? 0) > 0
const NO_GOODS = { message: "neither goods nor a gift basket", path: ["lines"] }

/** `POST /store/quotes` */
export const quoteRequest = z
  .strictObject({
    ...goods,
    fulfilment: z.discriminatedUnion("mode", [deliveryChoice, pickupChoice]).nullable(),
    voucher: voucherText.optional(),
  })
  .refine(hasGoods, NO_GOODS)
export type QuoteRequest = z.infer<typeof quoteRequest>

export const quoteLine = z.strictObject({
  skuId: id,
  handle: z.string(),
  title: z.string(),
  titleEn,
  unit: stockUnit,
  sellMode,
  qtyMilli,
  availableMilli: stockMilli,
  unitPrice: dong,
  /** Quantity × unit price, before all promotions. */
  gross: dong,
  payable: dong,
  net: dong,
  vat: dong,
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  badge: badgeView,
  alcohol: z.boolean(),
  /** Where the goods come from; one line may be served by several outlets. */
  allocation: z.array(z.strictObject({ outletCode, qtyMilli })),
  problem: z.enum(["STOCK_SHORT", "ALCOHOL_NOT_ALLOWED", "OUTLET_CLOSED"]).nullable(),
})

/** A promotion and what it took off, all of it and of each SKU. */
const quoteOffer = z.strictObject({
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  /** LINES: the price of goods is lower. ORDER: their sum is. */
  target: z.enum(["LINES", "ORDER"]),
  amount: dong,
  lines: z.array(z.strictObject({ skuId: id, amount: dong })),
  /** The last day on which it counts. */
  lastDay: businessDate,
  /** The code that opened it; null where nobody needs one. */
  voucher: z.string().nullable(),
})
export type QuoteOffer = z.infer<typeof quoteOffer>

export const quote = z.strictObject({
  /** Hash of everything that the shopper saw; `place` refuses when it changed. */
  quoteHash: z.string(),
  day: businessDate,
  lines: z.array(quoteLine),
  parcels: z.number().int(),
  /** Gift baskets; their goods are in `lines` too, added to what is wanted loose. */
  gifts: z.array(quoteGift).default([]),
  totals: z.strictObject({
    goods: dong,
    shipping: dong,
    /** What the packing of gift baskets costs. */
    packing: dong.default(0),
    net: dong,
    vat: dong,
    total: dong,
    vatByRate: z.array(
      z.strictObject({
        treatment: vatTreatment,
        rateBp: z.number().int().nullable(),
        net: dong,
        vat: dong,
      }),
    ),
  }),
  /** Where the delivery fee comes from; null for pickup, before a place is chosen, and with a problem. */
  delivery: deliveryView.nullable().default(null),
  /** Why the goods cannot be sent there; then the totals have no delivery fee. */
  deliveryProblem: deliveryProblem.nullable().default(null),
  /** The goods that are the reason, where only some are. */
  deliveryProblemSkuIds: z.array(id).default([]),
  /** The days that a delivery can be asked for; null where nothing is delivered. */
  giftDays: giftDays.nullable().default(null),
  offers: z.array(quoteOffer),
  /** The voucher that was asked for, and why it gives nothing. */
  voucher: z
    .strictObject({
      code: z.string(),
      problem: z
        .enum(["VOUCHER_UNKNOWN", "VOUCHER_SPENT", "VOUCHER_MINIMUM", "VOUCHER_NO_GOODS"])
        .nullable(),
      /** Đồng of covered goods that it asks for. */
      minSpend: dong.nullable(),
    })
    .nullable(),
  needsAgeConfirmation: z.boolean(),
  /** What the shopper is asked to agree to, in the versions of today. */
  consents: z.array(askedConsent).default([]),
  /** Outlets that could serve the whole basket for pickup now. */
  pickup: z.array(
    z.strictObject({ outletCode, complete: z.boolean(), missingSkuIds: z.array(id) }),
  ),
})
export type Quote = z.infer<typeof quote>

/** `POST /store/web-orders` with header `Idempotency-Key: <uuid>` */
export const placeOrderRequest = z
  .strictObject({
    ...goods,
    fulfilment: z.discriminatedUnion("mode", [deliveryChoice, pickupChoice]),
    quoteHash: z.string().max(128),
    contact: z.strictObject({
      name: personName,
      phone: phoneText,
      email: z.email().max(200).nullable().default(null),
    }),
    /** Who gets the parcel where it is not the buyer; such an order is paid before it leaves. */
    recipient: z.strictObject({ name: personName, phone: phoneText }).optional(),
    /** The day on which it should arrive, of the days that the quote offers. */
    wishedOn: businessDate.optional(),
    payment: paymentMethod,
    note: z.string().trim().max(500).default(""),
    voucher: voucherText.optional(),
    ageConfirmed: z.boolean().default(false),
    /** A VAT invoice for a company; null for none. */
    invoice: invoiceBuyer.nullable().default(null),
    /** What the shopper agreed to; all that the quote calls required must be in it. */
    consents: z.array(givenConsent).max(10).default([]),
    locale: z.enum(["vi", "en"]).default("vi"),
  })
  .refine(hasGoods, NO_GOODS)
export type PlaceOrderRequest = z.infer<typeof placeOrderRequest>
