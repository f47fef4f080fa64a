import { createHmac, randomBytes } from "node:crypto"

export type Hook = { url: string; secret: string }

const WAITS_MS = [0, 500, 2_000, 5_000]

/** `t=…,v1=…` over the body, as Stripe signs. `at` in seconds. */
export function stripeSignature(body: string, secret: string, at: number): string {
  const hex = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")
  return `t=${at},v1=${hex}`
}

async function deliver({ url, secret }: Hook, body: string): Promise<boolean> {
  const signature = stripeSignature(body, secret, Math.floor(Date.now() / 1000))
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
    body,
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null)
  return answer?.ok ?? false
}

/** Tells the shop of what happened, again and again until it listens; gives up after some seconds. */
export async function tell(hook: Hook, type: string, object: unknown): Promise<void> {
  const event = {
    id: `evt_double_${randomBytes(12).toString("hex")}`,
    object: "event",
    type,
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    data: { object },
  }
  const body = JSON.stringify(event)
  for (const wait of WAITS_MS) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    if (await deliver(hook, body)) return
  }
}
