import { refusal } from "@/lib/api/forward"

const MOST_BYTES = 8_192
/** What a page may ask of the stand-in for Stripe: its script, and to pay. */
const OPEN = /^(stripe\.js|v1\/payment_intents\/\w{1,80}\/confirm)$/

type Context = { params: Promise<{ path: string[] }> }

/**
 * The stand-in for Stripe on this origin, in demonstrations only: so the card page needs no other
 * origin in its policy than Stripe's own. Without `CARD_DOUBLE_URL` there is nothing here.
 */
async function pass(request: Request, { params }: Context): Promise<Response> {
  const double = process.env.CARD_DOUBLE_URL
  const path = (await params).path.join("/")
  if (!double || !OPEN.test(path)) return refusal("NOT_FOUND")
  const body = request.method === "POST" ? await request.text() : undefined
  if (body && body.length > MOST_BYTES) return refusal("PAYLOAD_TOO_LARGE")
  const answer = await fetch(`${double}/${path}`, {
    method: request.method,
    body,
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null)
  if (!answer) return refusal("UNAVAILABLE")
  const type = answer.headers.get("content-type") ?? "application/json"
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { "content-type": type, "cache-control": "no-store" },
  })
}

export { pass as GET, pass as POST }
