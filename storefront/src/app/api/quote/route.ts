import { quote, quoteRequest } from "@ocop/contracts"
import { forward, parseRequest } from "@/lib/api/forward"

export async function POST(request: Request): Promise<Response> {
  const asked = await parseRequest(request, quoteRequest)
  if (!asked.ok) return asked.response
  return await forward({ path: "/store/quotes", answer: quote, body: asked.data })
}
