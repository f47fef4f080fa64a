import { wishesAnswer, wishesRequest } from "@ocop/contracts"
import { actAsShopper } from "@/features/account/as-shopper"
import { lineOfVariant } from "@/features/basket/line-of-variant"
import { readProduct } from "@/lib/api/catalogue"

async function wishNow({ skuId, handle }: { skuId: string; handle: string }) {
  const detail = await readProduct(handle)
  const variant = detail?.variants.find((one) => one.skuId === skuId)
  return detail && variant ? [lineOfVariant(detail.product, variant)] : []
}

/** Tells the account what this browser keeps and let go of; answers with all, as a browser keeps it. */
export async function POST(request: Request): Promise<Response> {
  const told = await actAsShopper(request, {
    path: "/wishes",
    answer: wishesAnswer,
    body: wishesRequest,
  })
  if (!told.ok) return told
  const { wishes } = wishesAnswer.parse(await told.json())
  const lines = await Promise.all(wishes.map(wishNow))
  return Response.json({ wishes: lines.flat() }, { headers: { "cache-control": "no-store" } })
}
