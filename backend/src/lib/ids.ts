import { generateEntityId } from "@medusajs/framework/utils"

/** A new id in Medusa's form: `prefix_ULID`. */
export function newId(prefix: string): string {
  return generateEntityId(undefined, prefix)
}

/** The Medusa order that a web order becomes. */
export const webOrderId = (code: string) => `order_web_${code.toLowerCase()}`

/** Line `n` of the order with this id. */
export const orderLineId = (orderId: string, lineNo: number) =>
  `ordli_${orderId.replace(/^order_/, "")}_${lineNo}`

/** The reservation of line `n` of a web order. */
export const webReservationId = (code: string, lineNo: number) =>
  `resitem_web_${code.toLowerCase()}_${lineNo}`
