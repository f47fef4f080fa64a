import { randomUUID } from "node:crypto"
import { type StockLots, stockLots } from "@ocop/contracts"
import { stack } from "../../support/e2e-stack.js"
import { rows } from "./database.js"

/** The order as the office's own screens read it. */
export type OfficeOrder = {
  id: string
  status: string
  payment_status: string
  fulfillment_status: string
  total: number
  items: { id: string; quantity: number }[]
  fulfillments: { id: string; location_id: string; delivered_at: string | null }[]
  payment_collections: { id: string; amount: number; payments: { id: string }[] }[]
}

export type Office = {
  /** Counts the shelf so that this much is free to sell, whatever other orders hold. */
  setFreeStock: (outletCode: string, skuId: string, qtyMilli: number) => Promise<void>
  enrolmentCode: (outletCode: string) => Promise<string>
  order: (id: string) => Promise<OfficeOrder>
}

const ORDER_FIELDS =
  "id,status,payment_status,fulfillment_status,total,items.id,items.quantity,fulfillments.id,fulfillments.location_id,fulfillments.delivered_at,payment_collections.id,payment_collections.amount,payment_collections.payments.id"

const HELD = `select (l.reserved_quantity * 1000)::int milli from inventory_level l
  join product_variant_inventory_item i using (inventory_item_id)
  join outlet_stock_location ol on ol.stock_location_id = l.location_id
  join outlet o on o.id = ol.outlet_id where i.variant_id = $1 and o.code = $2`

/** Somebody of the coordination office, through the same routes as the Medusa admin. */
export async function openOffice(): Promise<Office> {
  const { backend, adminEmail, adminPassword } = stack()
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    token = "",
  ): Promise<unknown> => {
    const answer = await fetch(`${backend}${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const credentials = { email: adminEmail, password: adminPassword }
  const { token } = (await call("POST", "/auth/user/emailpass", credentials)) as { token: string }
  const ask = (method: string, path: string, body?: unknown) => call(method, path, body, token)

  const lotsOf = async (outletCode: string, skuId: string): Promise<StockLots> =>
    stockLots.parse(await ask("GET", `/admin/ocop/stock/lots?outlet=${outletCode}&sku=${skuId}`))

  const order = async (id: string): Promise<OfficeOrder> =>
    ((await ask("GET", `/admin/orders/${id}?fields=${ORDER_FIELDS}`)) as { order: OfficeOrder })
      .order

  return {
    order,
    setFreeStock: async (outletCode, skuId, qtyMilli) => {
      const { mark, lots } = await lotsOf(outletCode, skuId)
      const counted = lots.filter((lot) => lot.lotNo !== "" && lot.condition === "SELLABLE")
      if (counted.length === 0) throw new Error(`${outletCode} has no lot of ${skuId} to count`)
      const [held] = await rows<{ milli: number }>(HELD, [skuId, outletCode])
      const wanted = qtyMilli + (held?.milli ?? 0)
      await ask("POST", "/admin/ocop/stock/counts", {
        id: randomUUID(),
        mark,
        lines: counted.map(({ lotId }, n) => ({ lotId, countedMilli: n === 0 ? wanted : 0 })),
      })
    },
    enrolmentCode: async (outletCode) =>
      ((await ask("POST", "/admin/ocop/enrolment-codes", { outletCode })) as { code: string }).code,
  }
}
