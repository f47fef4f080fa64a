import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { pool } from "../../lib/pg"
import type { DemoShop } from "./shop"

const SET_NAME = "Giao hàng và nhận tại điểm bán"

/** Delivery and pick-up by hand (no carrier), sent from the centre. Fees are demo data. */
export async function seedShipping(container: MedusaContainer, shop: DemoShop): Promise<void> {
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const [known] = await fulfilment.listFulfillmentSets({ name: SET_NAME })
  if (known) return
  const { rows } = await pool().query<{ id: string }>(
    `select l.stock_location_id as id from outlet o
     join outlet_stock_location l on l.outlet_id = o.id and l.deleted_at is null
     where o.deleted_at is null order by o.type = 'CENTRE' desc, o.code limit 1`,
  )
  const set = await fulfilment.createFulfillmentSets({
    name: SET_NAME,
    type: "shipping",
    service_zones: [{ name: "Việt Nam", geo_zones: [{ type: "country", country_code: "vn" }] }],
  })
  await container.resolve("link").create({
    [Modules.STOCK_LOCATION]: { stock_location_id: rows[0]?.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const option = (name: string, code: string, amount: number) => ({
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: set.service_zones[0]?.id ?? "",
    shipping_profile_id: shop.shippingProfileId,
    type: { label: name, description: name, code },
    prices: [{ currency_code: "vnd", amount }],
  })
  await createShippingOptionsWorkflow(container).run({
    input: [option("Giao tận nơi", "delivery", 30_000), option("Nhận tại điểm bán", "pickup", 0)],
  })
}
