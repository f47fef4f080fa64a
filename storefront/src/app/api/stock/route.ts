import { id, stockAnswer } from "@ocop/contracts"
import { z } from "zod"
import { forward, refusal } from "@/lib/api/forward"

const skus = z.array(id).min(1).max(60)

export async function GET(request: Request): Promise<Response> {
  const asked = skus.safeParse(new URL(request.url).searchParams.get("skus")?.split(","))
  if (!asked.success) return refusal("INVALID_REQUEST", asked.error.issues)
  const query = new URLSearchParams({ skus: asked.data.join(",") })
  return await forward({ path: `/store/stock?${query}`, answer: stockAnswer })
}
