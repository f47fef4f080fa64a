import { id, qtyMilli } from "@ocop/contracts"
import { z } from "zod"
import type { BasketLine } from "@/features/basket/basket-lines"
import { lineOfVariant } from "@/features/basket/line-of-variant"
import { readProduct } from "@/lib/api/catalogue"
import { parseRequest } from "@/lib/api/forward"
import { readGiftTiers } from "@/lib/api/gifts"

const wanted = z.strictObject({ handle: z.string().min(1).max(160), skuId: id, qtyMilli })
const gift = z.strictObject({ packing: z.string().max(120), lines: z.array(wanted).max(30) })
const request = z.strictObject({
  lines: z.array(wanted).max(60),
  gifts: z.array(gift).max(6).default([]),
})

async function lineNow({ handle, skuId, qtyMilli }: z.infer<typeof wanted>): Promise<BasketLine[]> {
  const detail = await readProduct(handle)
  const variant = detail?.variants.find((one) => one.skuId === skuId)
  return detail && variant ? [{ ...lineOfVariant(detail.product, variant), qtyMilli }] : []
}

const linesNow = async (lines: z.infer<typeof wanted>[]) =>
  (await Promise.all(lines.map(lineNow))).flat()

/**
 * Goods of an earlier order as a basket would hold them today; what is sold no more is left out. A
 * gift basket comes with its packing at today's price, null where it is not packed so any more.
 */
export async function POST(asked: Request): Promise<Response> {
  const parsed = await parseRequest(asked, request)
  if (!parsed.ok) return parsed.response
  const { lines, gifts } = parsed.data
  const { packings } = gifts.length > 0 ? await readGiftTiers() : { packings: [] }
  const baskets = gifts.map(async (one) => ({
    packing: packings.find(({ name }) => name === one.packing) ?? null,
    lines: await linesNow(one.lines),
  }))
  return Response.json(
    { lines: await linesNow(lines), gifts: await Promise.all(baskets) },
    { headers: { "cache-control": "no-store" } },
  )
}
