import { webOrderView } from "@ocop/contracts"
import { z } from "zod"
import { forward, parseRequest } from "@/lib/api/forward"

const request = z.strictObject({
  code: z.string().trim().min(4).max(32),
  phone: z.string().trim().min(8).max(20),
})

/** Cancels an order for whoever knows its phone number. */
export async function POST(asked: Request): Promise<Response> {
  const parsed = await parseRequest(asked, request)
  if (!parsed.ok) return parsed.response
  const { code, phone } = parsed.data
  return await forward({
    path: `/store/web-orders/${encodeURIComponent(code.toUpperCase())}/cancel`,
    answer: webOrderView,
    body: { phone },
  })
}
