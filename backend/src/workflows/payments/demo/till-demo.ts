import type { TillDemoTransfer } from "@ocop/contracts"
import { tillReference } from "@ocop/vn"
import { env } from "../../../lib/env"
import { refuse } from "../../../lib/http-error"
import { currentBook } from "../../intake/book/book"
import type { Device } from "../../register/device-register"
import { tellTransfer } from "./simulate-transfer"

/**
 * The account of a till's seller that the made-up bank pays into; null where the seller is not made
 * up itself, whatever the settings say.
 */
export async function tillDemoAccount({ outletId }: Pick<Device, "outletId">) {
  const { OCOP_BANK_SIMULATOR: flag, SEPAY_WEBHOOK_SECRET: secret } = env()
  if (flag === "off" || !secret) return null
  const seller = (await currentBook()).outletById.get(outletId)?.seller
  return seller?.demo ? seller.bankAccount : null
}

/** A made-up transfer for a code on a till's screen. Refuses ROUTE_CLOSED outside of a demonstration. */
export async function simulateTillTransfer(
  device: Device,
  { saleId, amount }: TillDemoTransfer,
): Promise<void> {
  const accountNumber = await tillDemoAccount(device)
  if (!accountNumber) return refuse("ROUTE_CLOSED")
  await tellTransfer({ accountNumber, amount, content: tillReference(device, saleId) })
}
