import { forgetReceiptPhones } from "../workflows/register/receipt-phones"

/** Phone numbers of receipts are kept no longer than goods come back by them. */
export default async function forgetReceiptPhonesJob(): Promise<void> {
  await forgetReceiptPhones()
}

export const config = { name: "forget-receipt-phones", schedule: "23 3 * * *" }
