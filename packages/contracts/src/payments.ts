import { z } from "zod"
import { dong, id, instant } from "./common.js"

/** How a web order is paid. Everything but cash on delivery waits for its money first. */
export const paymentMethod = z.enum(["cod", "vietqr", "card", "vnpay", "momo", "zalopay"])
export type PaymentMethod = z.infer<typeof paymentMethod>

/** `GET /store/payment-methods`: what this installation can take now. */
export const paymentMethods = z.strictObject({
  methods: z.array(paymentMethod),
  /** Whether a made-up bank stands ready to pay transfers (demonstrations only). */
  simulator: z.boolean(),
})
export type PaymentMethods = z.infer<typeof paymentMethods>

/** `POST /store/web-orders/:code/payment`: the phone number of the order is the second factor. */
export const startPaymentRequest = z.strictObject({ phone: z.string().trim().min(8).max(24) })

export const startedPayment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("redirect"), url: z.url() }),
  z.strictObject({
    kind: z.literal("card"),
    clientSecret: z.string(),
    publishableKey: z.string(),
    /** Whether Stripe is played by a stand-in (demonstrations and tests). */
    double: z.boolean(),
  }),
])
export type StartedPayment = z.infer<typeof startedPayment>

/**
 * `POST /store/web-orders/:code/joint-payment`: one transfer pays this order and the others, all
 * placed with this phone number; money that does not reach for all fills them in this sequence.
 */
export const jointPaymentRequest = z.strictObject({
  phone: z.string().trim().min(8).max(24),
  others: z.array(z.string().trim().min(4).max(32)).min(1).max(8),
})

/** `POST /store/demo-transfers`: what the made-up bank transfers to the shop's account. */
export const demoTransfer = z.strictObject({
  amount: dong.min(1).max(1_000_000_000),
  content: z.string().trim().min(1).max(200),
})
export type DemoTransfer = z.infer<typeof demoTransfer>

export const paymentCaseKind = z.enum([
  "partial",
  "released",
  "cancelled",
  "overpaid",
  "duplicate",
  "late",
  "unknown",
  "foreign_account",
])
export type PaymentCaseKind = z.infer<typeof paymentCaseKind>

/** `GET /admin/ocop/payments`: money that needs a person, the longest waiting first. */
export const paymentQueueQuery = z.strictObject({
  state: z.enum(["open", "closed"]).default("open"),
  kind: paymentCaseKind.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type PaymentQueueQuery = z.infer<typeof paymentQueueQuery>

export const paymentCase = z.strictObject({
  id: z.string(),
  kind: paymentCaseKind,
  state: z.enum(["open", "closed"]),
  provider: z.string(),
  method: z.enum(["transfer", "card", "wallet", "cash"]),
  reference: z.string(),
  at: instant,
  accountNo: z.string().nullable(),
  content: z.string(),
  /** Đồng that came in. */
  amount: dong,
  /** Đồng of it that went nowhere yet. */
  open: dong,
  /** The order that the payer named, as it stands now. */
  order: z
    .strictObject({ code: z.string(), orderId: id.nullable(), status: z.string(), due: dong })
    .nullable(),
  /** The orders that the payer named by the code of their joint payment, as they stand now. */
  joint: z
    .strictObject({
      code: z.string(),
      orders: z.array(
        z.strictObject({ code: z.string(), orderId: id.nullable(), status: z.string(), due: dong }),
      ),
    })
    .nullable()
    .default(null),
  /** The till's transfer that the payer named, as it stands now. */
  till: z
    .strictObject({
      reference: z.string(),
      outletCode: z.string(),
      due: dong,
      /** Number of the sale that was made for it; null: none is known yet. */
      receiptNo: z.string().nullable(),
    })
    .nullable(),
  /** Where đồng of it went, in time; a part taken back from an order is negative. */
  steps: z.array(
    z.strictObject({
      purpose: z.enum(["order", "till", "refund", "kept"]),
      amount: z.number().int(),
      /** Of a web order, or the reference of a till's transfer. */
      orderCode: z.string().nullable(),
      note: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
  closedAt: instant.nullable(),
  note: z.string().nullable(),
})
export type PaymentCase = z.infer<typeof paymentCase>

/** A genuine call of a bank or gateway that could not be read. */
export const unreadEvent = z.strictObject({
  provider: z.string(),
  eventId: z.string(),
  raw: z.string(),
  receivedAt: instant,
  error: z.string(),
})
export type UnreadEvent = z.infer<typeof unreadEvent>

export const paymentQueue = z.strictObject({
  cases: z.array(paymentCase),
  count: z.number().int(),
  /** Open cases, and the đồng that went nowhere yet in all of them. */
  openCount: z.number().int(),
  openAmount: dong,
  /** Calls with money perhaps, that a person must look at. */
  unread: z.array(unreadEvent),
})
export type PaymentQueue = z.infer<typeof paymentQueue>

const note = z.string().trim().max(500)

/** `POST /admin/ocop/payments/:id/assign`: the open đồng pay an order that waits for money. */
export const assignPayment = z.strictObject({
  orderCode: z.string().trim().toUpperCase().min(4).max(32),
  note: note.default(""),
})

/** `POST /admin/ocop/payments/:id/refund`: all open đồng went back; `note` says how and by whom. */
export const refundPayment = z.strictObject({ note: note.min(3) })

/** `POST /admin/ocop/payments/unread` */
export const unreadDecision = z.strictObject({
  provider: z.string().max(40),
  eventId: z.string().max(256),
  act: z.enum(["retry", "dismiss"]),
  note: note.min(3),
})
export type UnreadDecision = z.infer<typeof unreadDecision>

/** `POST /admin/ocop/payments/:id/close`: nothing more is to be done; open đồng stay with us. */
export const closePayment = z.strictObject({ reason: note.min(3) })
