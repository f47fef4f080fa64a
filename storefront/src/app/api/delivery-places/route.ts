import { deliveryPlaces, deliveryPlacesQuery } from "@ocop/contracts"
import { forward, refusal } from "@/lib/api/forward"

/** `?q=` a present or an old name anywhere in Vietnam; without it the communes of Hà Tĩnh. */
export async function GET(request: Request): Promise<Response> {
  const asked = deliveryPlacesQuery.safeParse({
    q: new URL(request.url).searchParams.get("q") ?? undefined,
  })
  if (!asked.success) return refusal("INVALID_REQUEST", asked.error.issues)
  const path = `/store/delivery-places?${new URLSearchParams(asked.data)}`
  const answer = await forward({ path, answer: deliveryPlaces })
  // The same for everyone and changed by law only.
  if (answer.ok) answer.headers.set("cache-control", "public, max-age=3600")
  return answer
}
