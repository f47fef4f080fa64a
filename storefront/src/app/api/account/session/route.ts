import { shopperSession, shopperSessionRequest } from "@ocop/contracts"
import { z } from "zod"
import { actAsShopper } from "@/features/account/as-shopper"
import { dropShopperToken, keepShopperToken } from "@/features/account/shopper-cookie"
import { forward, parseRequest, refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"

/** Signs in; the token stays in a cookie that no script can read. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const asked = await parseRequest(request, shopperSessionRequest)
  if (!asked.ok) return refusal("CODE_INVALID")
  const answer = await forward({
    path: "/store/account/session",
    answer: shopperSession,
    body: asked.data,
  })
  if (!answer.ok) return answer
  const { token, endsAt } = shopperSession.parse(await answer.json())
  await keepShopperToken(token, endsAt)
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } })
}

/** Signs out, here and at the backend. */
export async function DELETE(request: Request): Promise<Response> {
  const answer = z.object({ ok: z.literal(true) })
  const ended = await actAsShopper(request, { path: "/session", method: "DELETE", answer })
  if (ended.ok || ended.status === 401) await dropShopperToken()
  return ended
}
