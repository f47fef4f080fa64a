import "server-only"
import { type PublicReceipt, publicReceipt } from "@ocop/contracts"
import { readBackend } from "./backend"

const CODE = /^[0-9a-f]{32}$/

/** The e-receipt of a counter sale by its 128-bit code, never cached; null for an unknown code. */
export async function readReceipt(code: string): Promise<PublicReceipt | null> {
  return CODE.test(code) ? await readBackend(`/public/receipts/${code}`, publicReceipt) : null
}
