import { createHmac, randomBytes } from "node:crypto"
import type { DemoTransfer } from "@ocop/contracts"
import { businessDateOf, now } from "../../../lib/clock"
import { env } from "../../../lib/env"
import { refuse } from "../../../lib/http-error"
import { currentBook } from "../../intake/book/book"

const clockTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  timeStyle: "medium",
})

/**
 * The account that the made-up bank pays into; null where there is none. It stands only beside a
 * seller that is itself made up, whatever the settings say.
 */
export async function demoAccount(): Promise<string | null> {
  const { OCOP_BANK_SIMULATOR: flag, SEPAY_WEBHOOK_SECRET: secret } = env()
  if (flag === "off" || !secret) return null
  const { operator } = await currentBook()
  return operator?.demo ? operator.bankAccount : null
}

/** A made-up transfer to the demo seller. Refuses ROUTE_CLOSED outside of a demonstration. */
export async function simulateTransfer(transfer: DemoTransfer): Promise<void> {
  const accountNumber = await demoAccount()
  if (!accountNumber) return refuse("ROUTE_CLOSED")
  await tellTransfer({ ...transfer, accountNumber })
}

/**
 * Tells of a made-up transfer by the road of a real one: our own web hook, signed as SePay signs. The
 * caller has made sure that whoever is paid is made up, too.
 */
export async function tellTransfer({
  accountNumber,
  amount,
  content,
}: DemoTransfer & { accountNumber: string }): Promise<void> {
  const { SEPAY_WEBHOOK_SECRET: secret, PORT: port } = env()
  if (!secret) return refuse("ROUTE_CLOSED")
  const at = now()
  const body = JSON.stringify({
    id: `DEMO-${randomBytes(8).toString("hex")}`,
    gateway: "DEMO",
    transactionDate: `${businessDateOf(at)} ${clockTime.format(at)}`,
    accountNumber,
    transferType: "in",
    transferAmount: amount,
    content: `DEMO ${content}`,
  })
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")
  const told = await fetch(`http://127.0.0.1:${port}/hooks/bank-feed/sepay`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sepay-timestamp": timestamp,
      "x-sepay-signature": `sha256=${signature}`,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  })
  if (!told.ok) return refuse("UNAVAILABLE")
}
