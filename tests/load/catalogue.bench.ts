import { readPublishableKey } from "@ocop/ops"
import pg from "pg"
import { cloneDatabase, startBackend } from "../support/index.js"
import { inArena } from "./arena.js"
import { atOnce, perSecond, runBench } from "./harness.js"

const CLIENTS = 8
const READS = 400
const RIVAL_READS = 60
const PAGE = 24
const PAGES = 6

type Server = { url: string; key: string }

/** Reads a page of the list and refuses an answer that is short of goods. */
async function read({ url, key }: Server, path: string, field: string): Promise<void> {
  const response = await fetch(`${url}${path}`, { headers: { "x-publishable-api-key": key } })
  const body = (await response.json()) as Record<string, unknown[]>
  if (response.status !== 200 || body[field]?.length !== PAGE) {
    throw new Error(`${path}: ${response.status} ${JSON.stringify(body).slice(0, 200)}`)
  }
}

type RivalShop = { key: string; region: string; channel: string }

/** Key, region and one outlet's channel of the rival's shop: it counts stock of one channel only. */
async function rivalShop(databaseUrl: string): Promise<RivalShop> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const found = await client.query<RivalShop>(
    `select (select token from api_key where title = 'bench') key,
       (select id from region limit 1) region,
       (select id from sales_channel where name = 'Outlet 1') channel`,
  )
  await client.end()
  return found.rows[0] ?? { key: "", region: "", channel: "" }
}

/** A page of the list with price, certificate, producer and stock by outlet, in one statement. */
const RAW = `
  select p.id, p.handle, p.title, p.thumbnail, v.id sku, money.amount, badge.stars, badge.decision_no, badge.valid_to,
    maker.name producer, stock.outlets
  from product p
  join lateral (
    select id from product_variant where product_id = p.id and deleted_at is null order by id limit 1) v on true
  left join lateral (
    select price.amount from product_variant_price_set link
    join price on price.price_set_id = link.price_set_id and price.price_list_id is null and price.deleted_at is null
    where link.variant_id = v.id limit 1) money on true
  left join lateral (
    select r.stars, r.decision_no, r.valid_to from recognition_sku s join recognition r on r.id = s.recognition_id
    where s.variant_id = v.id and r.revoked_on is null order by r.valid_to desc limit 1) badge on true
  left join lateral (
    select producer.name from producer_product made join producer on producer.id = made.producer_id
    where made.product_id = p.id limit 1) maker on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('outlet', ol.outlet_id, 'qty', l.stocked_quantity - l.reserved_quantity)) outlets
    from product_variant_inventory_item i
    join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
    join outlet_stock_location ol on ol.stock_location_id = l.location_id
    where i.variant_id = v.id and l.stocked_quantity > l.reserved_quantity) stock on true
  where p.deleted_at is null and p.status = 'published' order by p.id limit $1 offset $2`

async function readRaw(db: pg.Pool, page: number): Promise<void> {
  const values = [PAGE, page * PAGE]
  const { rows } = await db.query({ name: "raw-list", text: RAW, values })
  if (rows.length !== PAGE) throw new Error(`raw: ${rows.length} goods on page ${page}`)
}

// A page of 24 with price and stock. Ours also carries certificate, producer, stock by outlet and
// facets; the rival's figure is one number of stock for a variant.
await inArena(async (arena) => {
  const database = await cloneDatabase()
  const backend = await startBackend({ databaseUrl: database.url, env: { OCOP_DRAIN: "off" } })
  const raw = new pg.Pool({ connectionString: database.url, max: CLIENTS })
  try {
    const ours = { url: backend.url, key: await readPublishableKey(database.url) }
    const rival = await arena.rival()
    const { url } = await rival.server()
    const { key, region, channel } = await rivalShop(rival.databaseUrl)
    const fields = "*variants.calculated_price,+variants.inventory_quantity"
    await runBench("catalogue", [
      {
        metric: "list",
        unit: "pages/s",
        target: "≥ 5 × stock",
        ours: () =>
          perSecond(READS, () =>
            atOnce(CLIENTS, READS, (n) =>
              read(ours, `/store/catalogue?page_size=${PAGE}&page=${(n % PAGES) + 1}`, "items"),
            ),
          ),
        rivals: {
          raw: () => perSecond(READS, () => atOnce(CLIENTS, READS, (n) => readRaw(raw, n % PAGES))),
          stock: () =>
            perSecond(RIVAL_READS, () =>
              atOnce(CLIENTS, RIVAL_READS, (n) =>
                read(
                  { url, key },
                  `/store/products?limit=${PAGE}&offset=${(n % PAGES) * PAGE}&region_id=${region}&sales_channel_id=${channel}&fields=${fields}`,
                  "products",
                ),
              ),
            ),
        },
      },
    ])
  } finally {
    await raw.end()
    await backend.stop()
    await database.drop()
  }
})
