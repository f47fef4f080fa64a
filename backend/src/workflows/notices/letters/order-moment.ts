import type { WebOrderView } from "@ocop/contracts"
import type { wordsVi } from "./words-vi"

/** What happened to an order that its shopper is told of. */
export const ORDER_TEMPLATES = [
  "web-order-placed",
  "web-order-paid",
  "web-order-expired",
  "web-order-cancelled",
  "web-order-shipped",
  "web-order-ready",
  "invoice-asked",
  "invoice-issued",
  "invoice-declined",
  "claim-opened",
  "claim-accepted",
  "claim-declined",
  "refund-made",
] as const

export type OrderTemplate = (typeof ORDER_TEMPLATES)[number]

/** Which sentences say it. */
export type Moment = {
  subject: keyof (typeof wordsVi)["subject"]
  lead: keyof (typeof wordsVi)["lead"]
}

/** Đồng that the order still asks for. */
export const dueOf = ({ totals }: WebOrderView): number => Math.max(0, totals.total - totals.paid)

/**
 * The sentences for what happened, true at the moment of reading: an order that was paid while its
 * letter waited is not asked to pay.
 */
export function momentOf(template: OrderTemplate, order: WebOrderView): Moment {
  const { mode } = order.fulfilment
  const isDue = dueOf(order) > 0
  switch (template) {
    case "web-order-placed":
      if (order.status === "awaiting_payment") return { subject: "waiting", lead: "waiting" }
      return { subject: "placed", lead: isDue ? `placed_${mode}` : `paid_${mode}` }
    case "web-order-paid":
      return { subject: "paid", lead: `paid_${mode}` }
    case "web-order-expired":
      return { subject: "expired", lead: "expired" }
    case "web-order-cancelled":
      return {
        subject: "cancelled",
        lead: order.refunds.due > 0 ? "cancelled_refund" : "cancelled",
      }
    case "web-order-shipped":
      return { subject: "shipped", lead: isDue ? "shipped_due" : "shipped" }
    case "web-order-ready":
      return { subject: "ready", lead: isDue ? "ready_due" : "ready" }
    default:
      return { subject: template, lead: template }
  }
}
