import { releaseStaleVouchers } from "../workflows/promotions/till/release-stale-vouchers"

/** Vouchers that counters held for baskets nobody paid. */
export default async function releaseVouchersJob(): Promise<void> {
  await releaseStaleVouchers()
}

export const config = { name: "release-vouchers", schedule: "7 * * * *" }
