import { id, qtyMilli } from "@ocop/contracts"
import { z } from "zod"
import type { BasketLine } from "@/features/basket/basket-lines"
import { lineOfVariant } from "@/features/basket/line-of-variant"
import { readProduct } from "@/lib/api/catalogue"
import { parseRequest } from "@/lib/api/forward"

const wanted = z.strictObject({ handle: z.string().min(1).max(160), skuId: id, qtyMilli })
const request = z.strictObject({ lines: z.array(wanted).min(1).max(60) })

async function lineNow({ handle, skuId, qtyMilli }: z.infer<typeof wanted>): Promise<BasketLine[]> {
  const detail = await readProduct(handle)
  const variant = detail?.variants.find((one) => one.skuId === skuId)
  return detail && variant ? [{ ...lineOfVariant(detail.product, variant), qtyMilli }] : []
}

/** Goods of an earlier order as a basket would hold them today; what is sold no more is left out. */
export async function POST(asked: Request): Promise<Response> {
  const parsed = await parseRequest(asked, request)
  if (!parsed.ok) return parsed.response
  const lines = await Promise.all(parsed.data.lines.map(lineNow))
  return Response.json({ lines: lines.flat() }, { headers: { "cache-control": "no-store" } })
}
