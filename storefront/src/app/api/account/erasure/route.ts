import { erasureAnswer, erasureRequest } from "@ocop/contracts"
import { actAsShopper } from "@/features/account/as-shopper"
import { dropShopperToken } from "@/features/account/shopper-cookie"

/** Erases the signed-in person; nobody is signed in after it. */
export async function POST(request: Request): Promise<Response> {
  const answer = await actAsShopper(request, {
    path: "/erasure",
    answer: erasureAnswer,
    body: erasureRequest,
  })
  if (answer.ok) await dropShopperToken()
  return answer
}
