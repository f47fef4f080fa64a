import { settleTillTransfers } from "../workflows/payments/till/settle-till-transfers"

/** Transfers to tills that were seen and never heard of, or paid and never sold. */
export default async function settleTillTransfersJob(): Promise<void> {
  await settleTillTransfers()
}

export const config = { name: "settle-till-transfers", schedule: "*/10 * * * * *" }
