import "server-only"
import { z } from "zod"
import { forward, parseRequest } from "./forward"

const request = z.strictObject({
  code: z.string().trim().min(4).max(32),
  phone: z.string().trim().min(8).max(20),
})

/** Asks the backend to do something to an order, for whoever knows its code and phone number. */
export async function forwardForOrder(
  asked: Request,
  action: "cancel" | "payment",
  answer: z.ZodType,
): Promise<Response> {
  const parsed = await parseRequest(asked, request)
  if (!parsed.ok) return parsed.response
  const { code, phone } = parsed.data
  return await forward({
    path: `/store/web-orders/${encodeURIComponent(code.toUpperCase())}/${action}`,
    answer,
    body: { phone },
  })
}
