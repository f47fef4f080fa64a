import { z } from "zod"
import { deliveryChoice, pickupChoice } from "./checkout.js"
import { claimView } from "./claims.js"
import { businessDate, dong, id, instant, outletCode, qtyMilli, stockUnit } from "./common.js"
import { consentView } from "./consents.js"
import { deliveryView } from "./delivery.js"
import { orderGift } from "./gift-baskets.js"
import { titleEn } from "./goods-en.js"
import { invoiceView } from "./invoices.js"
import { carrierName, parcelEvent } from "./parcels.js"
import { paymentMethod } from "./payments.js"
import { buyerReview } from "./reviews.js"

/** Query of `GET /store/web-orders/:code`: the phone number of the order is the second factor. */
export const webOrderQuery = z.strictObject({ phone: z.string().trim().min(8).max(24) })

/** `POST /store/web-orders/:code/cancel` */
export const cancelOrderRequest = z.strictObject({ phone: z.string().trim().min(8).max(24) })

/** A transfer as the banking apps read it. */
const vietqr = z.strictObject({
  payload: z.string(),
  bankName: z.string(),
  accountNo: z.string(),
  accountName: z.string(),
  purpose: z.string(),
  amount: dong,
})

const status = z.enum(["placed", "awaiting_payment", "paid", "fulfilled", "cancelled", "expired"])

/** Answer of `place`, and of `GET /store/web-orders/:code?phone=`: the phone is the second factor. */
export const webOrderView = z.strictObject({
  code: z.string(),
  status,
  placedAt: instant,
  payment: paymentMethod,
  /** Until when the goods of an unpaid order are held. */
  payBefore: instant.nullable(),
  vietqr: vietqr.nullable(),
  /** Orders that one transfer pays together with this one; null where it is paid by itself. */
  joint: z
    .strictObject({
      orders: z.array(
        z.strictObject({
          code: z.string(),
          status,
          /** Who gets the parcel where it is not the buyer. */
          recipient: z.string().nullable(),
          /** Đồng that it still asks for; 0 where it waits for none. */
          due: dong,
        }),
      ),
      /** What all that still wait ask for, in one transfer; null where this order waits for none. */
      vietqr: vietqr.nullable(),
    })
    .nullable()
    .default(null),
  fulfilment: z.discriminatedUnion("mode", [
    deliveryChoice.extend({ communeName: z.string(), provinceName: z.string().default("Hà Tĩnh") }),
    pickupChoice.extend({ outletName: z.string() }),
  ]),
  /** What opens the order at the counter, six digits; null where nothing waits to be fetched. */
  pickupCode: z.string().nullable().default(null),
  contact: z.strictObject({ name: z.string(), phoneMasked: z.string() }),
  /** Who gets the parcel where it is not the buyer. */
  recipient: z.strictObject({ name: z.string(), phoneMasked: z.string() }).nullable().default(null),
  /** The day on which it was asked for. */
  wishedOn: businessDate.nullable().default(null),
  /** Baskets that some of the goods are packed in. */
  gifts: z.array(orderGift).default([]),
  lines: z.array(
    z.strictObject({
      skuId: id,
      handle: z.string(),
      title: z.string(),
      titleEn,
      unit: stockUnit,
      qtyMilli,
      unitPrice: dong,
      payable: dong,
      outletCode,
      outletName: z.string(),
      lineNo: z.number().int().default(0),
      /** Food that must stay cold or is sold unpacked: claimed, never sent back. */
      perishable: z.boolean().default(false),
    }),
  ),
  /** What promotions took off; `payable` of the lines is after it. */
  offers: z
    .array(z.strictObject({ name: z.string(), nameEn: z.string().nullable(), amount: dong }))
    .default([]),
  totals: z.strictObject({
    goods: dong,
    shipping: dong,
    packing: dong.default(0),
    net: dong,
    vat: dong,
    total: dong,
    paid: dong,
  }),
  /** Goods that were packed together, oldest first. */
  parcels: z
    .array(
      z.strictObject({
        outletName: z.string(),
        state: z.enum(["packed", "shipped", "delivered"]),
        at: instant,
        tracking: z.string().nullable(),
        /** Who carries it; null where nobody was booked through us. */
        carrier: carrierName.nullable().default(null),
        /** What the carrier told of its way, oldest first. */
        events: z.array(parcelEvent).default([]),
      }),
    )
    .default([]),
  /** What the delivery fee was made of; null for pickup. */
  delivery: deliveryView.nullable().default(null),
  /** The VAT invoice that was asked for. */
  invoice: invoiceView.nullable().default(null),
  /** What the shopper agreed to, and what they took back. */
  consents: z.array(consentView).default([]),
  /** What the shopper claimed of goods that came. */
  claims: z.array(claimView).default([]),
  /** Whether goods came, so that something can be claimed of them. */
  canClaim: z.boolean().default(false),
  /** Money of a payer that is to go back (`due`), and what went back. */
  refunds: z.strictObject({ due: dong, made: dong }).default({ due: 0, made: 0 }),
  /** Whether the shopper can still cancel it: nothing is packed. */
  canCancel: z.boolean().default(false),
  /** What was bought and may be reviewed; empty until all is delivered. */
  reviews: z.array(buyerReview).default([]),
})
export type WebOrderView = z.infer<typeof webOrderView>
