import { addressRequest, id, shopperAccount } from "@ocop/contracts"
import { actAsShopper } from "@/features/account/as-shopper"
import { refusal } from "@/lib/api/forward"

/** Keeps an address. */
export function POST(request: Request): Promise<Response> {
  return actAsShopper(request, {
    path: "/addresses",
    answer: shopperAccount,
    body: addressRequest,
  })
}

/** Forgets the address `?id=`. */
export async function DELETE(request: Request): Promise<Response> {
  const parsed = id.safeParse(new URL(request.url).searchParams.get("id"))
  if (!parsed.success) return refusal("INVALID_REQUEST")
  const path = `/addresses/${encodeURIComponent(parsed.data)}`
  return actAsShopper(request, { path, method: "DELETE", answer: shopperAccount })
}
