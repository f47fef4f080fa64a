import { normalisePhone } from "@ocop/vn"
import { z } from "zod"
import { dropToken, keepToken } from "@/features/producer-portal/session/session-cookie"
import { backendHeaders } from "@/lib/api/backend"
import { parseRequest, refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"
import { backendUrl } from "@/lib/env"

const phone = z.string().trim().min(8).max(20)
const signIn = z.union([
  z.strictObject({ phone, code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ phone, password: z.string().min(1).max(200) }),
])
const token = z.object({ token: z.string().min(1) })

/** Accounts know a number as people write it at home: `0912345678`. */
function national(text: string): string {
  const parsed = normalisePhone(text)
  return parsed.ok ? `0${parsed.phone.slice(3)}` : text
}

/** Signs in; the token stays in a cookie that no script can read. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const asked = await parseRequest(request, signIn)
  if (!asked.ok) return refusal("CODE_INVALID")
  const { data } = asked
  const [provider, body] =
    "code" in data
      ? ["phone-code", data]
      : ["emailpass", { email: national(data.phone), password: data.password }]
  const answer = await fetch(`${backendUrl()}/auth/producer_member/${provider}`, {
    method: "POST",
    headers: backendHeaders({ "content-type": "application/json" }),
    body: JSON.stringify(body),
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null)
  if (!answer) return refusal("UNAVAILABLE")
  if (answer.status === 429) return refusal("TOO_MANY_REQUESTS")
  const given = token.safeParse(await answer.json().catch(() => null))
  if (!answer.ok || !given.success) {
    return refusal(answer.status >= 500 ? "UNAVAILABLE" : "CODE_INVALID")
  }
  await keepToken(given.data.token)
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } })
}

/** Signs out. */
export async function DELETE(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  await dropToken()
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } })
}
