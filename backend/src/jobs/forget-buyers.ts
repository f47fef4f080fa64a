import { forgetBuyers } from "../workflows/e-invoice/forget-buyers"

/** Buyers of counters are kept no longer than it can be told whose they are; issued invoices stay. */
export default async function forgetBuyersJob(): Promise<void> {
  await forgetBuyers()
}

export const config = { name: "forget-buyers", schedule: "33 3 * * *" }
