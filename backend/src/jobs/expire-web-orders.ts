import { expireWebOrders } from "../workflows/checkout/expire-web-orders"

/** Gives the goods of unpaid transfers back. */
export default async function expireWebOrdersJob(): Promise<void> {
  await expireWebOrders()
}

export const config = { name: "expire-web-orders", schedule: "*/10 * * * * *" }
