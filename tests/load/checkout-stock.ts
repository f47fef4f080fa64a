import { setTimeout as sleep } from "node:timers/promises"
import { withClient } from "@ocop/ops"

type Json = Record<string, never> & { [key: string]: unknown }

/** The key, and the sales channel whose location also delivers. */
async function accessOf(databaseUrl: string) {
  return withClient(databaseUrl, async (client) => {
    const found = await client.query<{ key: string; channel: string }>(
      `select k.token key, l.sales_channel_id channel
       from api_key k, sales_channel_stock_location l
       join location_fulfillment_set f on f.stock_location_id = l.stock_location_id
       where k.type = 'publishable' and k.deleted_at is null and l.deleted_at is null limit 1`,
    )
    return found.rows[0] ?? { key: "", channel: "" }
  })
}

/** A shopper of unmodified Medusa: its own store routes, in the order its own starter calls them. */
export async function openStockShop(url: string, databaseUrl: string) {
  const { key, channel } = await accessOf(databaseUrl)
  const headers = { "content-type": "application/json", "x-publishable-api-key": key }
  const call = async <T = Json>(path: string, body?: unknown): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await fetch(`${url}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (answer.ok) return (await answer.json()) as T
      // Medusa's cart lock answers 409 under load; its clients try again.
      if (answer.status !== 409 || attempt === 20) {
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      }
      await sleep(50)
    }
  }
  const { regions } = await call<{ regions: { id: string }[] }>("/store/regions")
  const { products } = await call<{ products: { variants: { id: string }[] }[] }>(
    "/store/products?limit=60&fields=id,variants.id",
  )
  const variants = products.flatMap((product) => product.variants.map(({ id }) => id))
  const pick = (n: number) => variants[n % variants.length]
  let count = 0

  /** A cart with two lines and its calculated totals: what a quote of ours answers. */
  const cart = async () => {
    const n = count++
    const items = [pick(n * 7), pick(n * 7 + 3)].map((id) => ({ variant_id: id, quantity: 1 }))
    const made = await call<{ cart: { id: string } }>("/store/carts", {
      region_id: regions[0]?.id,
      sales_channel_id: channel,
      items,
    })
    return made.cart.id
  }

  /** The whole way to an order with an authorised payment. */
  const checkout = async () => {
    const id = await cart()
    await call(`/store/carts/${id}`, {
      email: "demo@example.com",
      shipping_address: {
        first_name: "DEMO",
        last_name: "Khách",
        address_1: "12 DEMO",
        city: "Hà Tĩnh",
        country_code: "vn",
        phone: "0900000001",
      },
    })
    const { shipping_options: options } = await call<{ shipping_options: { id: string }[] }>(
      `/store/shipping-options?cart_id=${id}`,
    )
    await call(`/store/carts/${id}/shipping-methods`, { option_id: options[0]?.id })
    const { payment_collection: collection } = await call<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id: id },
    )
    await call(`/store/payment-collections/${collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
    const done = await call<{ type: string }>(`/store/carts/${id}/complete`, {})
    if (done.type !== "order") throw new Error(`stock checkout ended as ${done.type}`)
  }
  return { cart, checkout }
}
