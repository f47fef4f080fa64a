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

// A page of 24 with price and stock. Ours also carries certificate, producer, stock by outlet and
// facets; the rival's figure is one number of stock for a variant.
await inArena(async (arena) => {
  const database = await cloneDatabase()
  const backend = await startBackend({ databaseUrl: database.url, env: { OCOP_DRAIN: "off" } })
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
    await backend.stop()
    await database.drop()
  }
})
