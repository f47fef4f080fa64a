import { readFileSync } from "node:fs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { productDraft } from "../../importers/catalogue/product-draft"
import { productFields } from "../../importers/catalogue/product-fields"
import { mapHeaders } from "../../importers/engine/map-headers"
import { readRecord } from "../../importers/engine/read-record"
import { shippingProfileId } from "../../importers/lookups"
import { pool } from "../../lib/pg"
import type { NewOcopProduct } from "../../workflows/catalogue/types"
import { createOcopProductsWorkflow } from "../../workflows/catalogue/workflows/create-ocop-products"
import { dataFile } from "./data-file"

/** The set of household goods: it decides the shelf at the till, and makes nothing a product of the programme. */
const HOUSEHOLD = "21"
const HEADERS = ["name_vi", "qd26_set_no", "unit", "price_vnd_if_known"]

type File = { goods: { code: string; handle: string; name: string; price: number }[] }

/** In no sales channel, so that no shop shows it; without label art, which only products have. */
function draftOf(
  { code, handle, name, price }: File["goods"][number],
  shippingProfileId: string | undefined,
): NewOcopProduct[] {
  const { columns } = mapHeaders(HEADERS, productFields)
  const read = readRecord([name, HOUSEHOLD, "cái", String(price)], columns, productFields)
  if (!read.ok) return []
  const draft = productDraft(read.record, {
    ...{ handle, code, shippingProfileId },
    ...{ producerId: null, communeName: null, salesChannelIds: [], demo: false },
  })
  const profiles = draft.profiles.map((profile) => ({
    ...profile,
    ...{ is_packing: true, price_is_demo: true },
  }))
  return [{ ...draft, product: { ...draft.product, description: name }, profiles }]
}

/** The invented packing goods of the demo; one that is there is left alone. */
export async function seedPackingGoods(container: MedusaContainer): Promise<void> {
  const { goods } = JSON.parse(readFileSync(dataFile("gift-baskets.json"), "utf8")) as File
  const found = await pool().query<{ code: string }>(
    "select code from sku_profile where is_packing",
  )
  const known = new Set(found.rows.map(({ code }) => code))
  const missing = goods.filter(({ code }) => !known.has(code))
  if (missing.length === 0) return
  const profileId = await shippingProfileId()
  await createOcopProductsWorkflow(container).run({
    input: missing.flatMap((one) => draftOf(one, profileId)),
  })
}
