import { z } from "zod"
import { dong } from "./common.js"
import { factHead } from "./fact-head.js"

/** Why cash came into the drawer without a sale, or left it without a customer: what a person chooses. */
export const CASH_MOVE_REASONS = {
  in: ["change", "returned", "other"],
  out: ["safe", "bank", "change", "purchase", "other"],
} as const

const moveHead = {
  kind: z.literal("cash-moved"),
  ...factHead,
  /** Đồng, always positive; `direction` says which way. */
  amount: dong.min(1),
  /** In the cashier's own words; asked for where the reason is `other`. */
  note: z.string().trim().min(1).max(120).nullable(),
}

/**
 * How a customer pays for a web order at a counter. A transfer is none of them: it goes under the order's own
 * code, and a till that took it too would count it twice.
 */
const orderTender = z.enum(["cash", "card"])
export type OrderTender = z.infer<typeof orderTender>

/** Paid-in or paid-out: cash that moved besides sales, and what customers paid for web orders. */
export const cashMovedFact = z.discriminatedUnion("direction", [
  z
    .strictObject({
      ...moveHead,
      direction: z.literal("in"),
      /** `order`: a customer paid for a web order at the counter. */
      reason: z.enum([...CASH_MOVE_REASONS.in, "order"]),
      /** The web order that the money is for. */
      orderCode: z.string().min(4).max(32).optional(),
      /** Absent: cash. Of what a card paid no đồng lies in the drawer. */
      tender: orderTender.optional(),
    })
    .refine(({ reason, orderCode }) => (reason === "order") === (orderCode !== undefined), {
      message: "money for an order names it, and no other does",
      path: ["orderCode"],
    })
    .refine(({ reason, tender }) => reason === "order" || tender === undefined, {
      message: "only what pays for an order says how",
      path: ["tender"],
    }),
  z.strictObject({
    ...moveHead,
    direction: z.literal("out"),
    reason: z.enum(CASH_MOVE_REASONS.out),
  }),
])
export type CashMovedFact = z.infer<typeof cashMovedFact>

/**
 * What a session came to, in đồng: the figures of the Z report. The drawer should hold
 * `openingCash + cash − change + paidIn − paidOut − refundedCash`.
 */
export const sessionFigures = z.strictObject({
  openingCash: dong,
  total: dong,
  discount: dong,
  /** What rounding of cash added to the total; absent where nothing was rounded. */
  rounding: z.number().int().min(-9_000_000_000).max(9_000_000_000).optional(),
  vat: dong,
  /** Handed over in cash, before change was given. */
  cash: dong,
  change: dong,
  transfers: dong,
  cards: dong,
  vouchers: dong,
  paidIn: dong,
  paidOut: dong,
  /** What customers paid for web orders; its cash is in `paidIn` too. Absent where nobody did. */
  orders: z.strictObject({ cash: dong, cards: dong }).optional(),
  moveCount: z.number().int().min(0),
  /** Given back to customers, and how much of it in cash. */
  refunded: dong,
  refundedCash: dong,
  refundCount: z.number().int().min(0),
})
export type SessionFigures = z.infer<typeof sessionFigures>

/** The Z of a closing: numbered without gaps within an enrolment, final at the counter. */
export const zReport = z.strictObject({ no: z.number().int().min(1), figures: sessionFigures })
