import { randomUUID } from "node:crypto"
import type { InvoiceBuyer, Quote, WebOrderView } from "@ocop/contracts"
import { AGREED } from "../../support/index.js"
import type { Shop } from "../vendor/support/open-shop.js"

export const BUYER = "0912345678"
type Wish = { phone?: string; email?: string | null; invoice?: InvoiceBuyer }

/** Buys a piece of goods that the first demo producer makes, delivered to a door; not alcohol. */
export async function placeOrder(shop: Shop, wish: Wish = {}): Promise<WebOrderView> {
  const { phone = BUYER, email = null, invoice = null } = wish
  const [sku] = await shop.rows<{ id: string }>(
    `select s.variant_id id from sku_profile s
     join product_variant v on v.id = s.variant_id and v.deleted_at is null
     join producer_product pp on pp.product_id = v.product_id and pp.deleted_at is null
     join producer_member m on m.producer_id = pp.producer_id and m.phone = $1
     join product_variant_inventory_item vi on vi.variant_id = s.variant_id and vi.deleted_at is null
     join inventory_level l on l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
     where s.sell_mode = 'PIECE' and not s.alcohol and l.stocked_quantity - l.reserved_quantity > 3
     order by s.code limit 1`,
    ["+84900000001"],
  )
  const lines = [{ skuId: sku?.id ?? "", qtyMilli: 1000 }]
  const fulfilment = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
  const quote = await shop.call<Quote>("POST", "/store/quotes", { body: { lines, fulfilment } })
  const placed = await shop.call<WebOrderView>("POST", "/store/web-orders", {
    headers: { "idempotency-key": randomUUID() },
    body: {
      ...{ lines, fulfilment, quoteHash: quote.body.quoteHash, payment: "cod" },
      consents: AGREED,
      contact: { name: "DEMO Nguyễn Thị Lan", phone, email },
      invoice,
      note: "DEMO gọi trước khi giao",
    },
  })
  if (placed.status !== 200) throw new Error(placed.text)
  return placed.body
}

/** What the drain notes when Medusa says that all is delivered. */
export async function deliver(shop: Shop, code: string): Promise<void> {
  await shop.db.query("update web_order set status = 'fulfilled' where code = $1", [code])
}
