import { webOrderView } from "@ocop/contracts"
import { z } from "zod"
import { forward, parseRequest } from "@/lib/api/forward"

const lookup = z.strictObject({
  code: z.string().trim().min(4).max(32),
  phone: z.string().trim().min(8).max(20),
})

// A POST, so that the phone number stands in no address, history or log of this origin.
export async function POST(request: Request): Promise<Response> {
  const asked = await parseRequest(request, lookup)
  if (!asked.ok) return asked.response
  const { code, phone } = asked.data
  const query = new URLSearchParams({ phone })
  return await forward({
    path: `/store/web-orders/${encodeURIComponent(code.toUpperCase())}?${query}`,
    answer: webOrderView,
  })
}
