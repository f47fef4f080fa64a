import type { StartedPayment } from "@ocop/contracts"
import { env } from "../../../lib/env"
import { refuse } from "../../../lib/http-error"
import { pool, withTransaction } from "../../../lib/pg"
import { openAttempt } from "./attempts/open-attempt"
import type { Attempt, Started } from "./gateway"

const returnUrlOf = ({ locale, orderCode }: Attempt): string => {
  const shop = (env().STOREFRONT_URL ?? "http://localhost:3000").replace(/\/$/, "")
  return `${shop}${locale === "en" ? "/en/orders/" : "/don-hang/"}${orderCode}`
}

const viewOf = (started: Started): StartedPayment =>
  started.kind === "redirect"
    ? { kind: "redirect", url: started.url }
    : {
        kind: "card",
        clientSecret: started.clientSecret,
        publishableKey: env().STRIPE_PUBLISHABLE_KEY ?? "",
        double: env().STRIPE_API_BASE !== undefined,
      }

/**
 * Opens the payment of a waiting order at its gateway, after the order and the attempt are on disk;
 * asked again, it finds the same payment. Refuses ORDER_NOT_PAYABLE, and PAYMENT_REFUSED when the
 * gateway does not take it: then the next try is a new one.
 */
export async function startPayment(code: string): Promise<StartedPayment> {
  const opened = await withTransaction((client) => openAttempt(client, code))
  const { gateway, attempt, redirectUrl } = opened
  if (redirectUrl) return { kind: "redirect", url: redirectUrl }
  const hookUrl = `${env().BACKEND_URL.replace(/\/$/, "")}/hooks/gateway/${gateway.name}`
  const key = [gateway.name, attempt.ref]
  try {
    const started = await gateway.start(attempt, { returnUrl: returnUrlOf(attempt), hookUrl })
    await pool().query(
      `update payment_attempt set provider_id = $3, redirect_url = $4
       where provider = $1 and ref = $2`,
      [...key, started.providerId, started.kind === "redirect" ? started.url : null],
    )
    return viewOf(started)
  } catch (error) {
    console.error(`payment ${attempt.ref} at ${gateway.name}:`, String(error))
    await pool().query(
      "update payment_attempt set state = 'failed' where provider = $1 and ref = $2 and state = 'open'",
      key,
    )
    return refuse("PAYMENT_REFUSED")
  }
}
