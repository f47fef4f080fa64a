import "server-only"
import { z } from "zod"
import { forward, parseRequest } from "./forward"

const request = z.strictObject({
  code: z.string().trim().min(4).max(32),
  phone: z.string().trim().min(8).max(20),
})

/**
 * Asks the backend to do something to an order, for whoever knows its code and phone number; `more`
 * is what else the request must say.
 */
export async function forwardForOrder(
  asked: Request,
  action: "cancel" | "payment" | "joint-payment" | "consents" | "claims",
  answer: z.ZodType,
  more: z.ZodRawShape = {},
): Promise<Response> {
  const parsed = await parseRequest(asked, request.extend(more))
  if (!parsed.ok) return parsed.response
  const { code, ...body } = parsed.data as z.output<typeof request>
  return await forward({
    path: `/store/web-orders/${encodeURIComponent(code.toUpperCase())}/${action}`,
    answer,
    body,
  })
}
