import { createRequire } from "node:module"
import { join } from "node:path"
import { backendServerFolder } from "@ocop/ops"
import { type Arena, inArena } from "./arena.js"
import { perSecond, runBench } from "./harness.js"

const ORDERS = 300

/** Puts till sales into the intake tables, unmeasured: as tills do, in batches of fifty. */
async function intake(arena: Arena): Promise<() => Promise<void>> {
  await arena.backend()
  const till = await arena.till()
  return async () => {
    for (let n = 0; n < ORDERS; n += 50) {
      const facts = Array.from({ length: 50 }, (_, k) =>
        till.sale({
          lines: [
            { sku: `b${((n + k) % 30) + 1}`, qtyMilli: 1000 },
            { sku: `b${((n + k) % 30) + 11}`, qtyMilli: 2000 },
          ],
        }),
      )
      const { status } = await till.send(facts)
      if (status !== 200) throw new Error(`the till was answered ${status}`)
    }
  }
}

/** The drain of the built server, in this process. */
function ourDrain(databaseUrl: string): {
  drainAll: () => Promise<number>
  closePool: () => Promise<void>
} {
  Object.assign(process.env, { DATABASE_URL: databaseUrl })
  const load = createRequire(join(backendServerFolder, "package.json"))
  return {
    ...load("./src/workflows/intake/drain/drain.js"),
    ...load("./src/lib/pg.js"),
  }
}

/** Every row that one drained batch wrote, by table, in an order that foreign keys accept. */
const TABLES = [
  "order",
  "order_summary",
  "order_line_item",
  "order_line_item_tax_line",
  "order_item",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "order_transaction",
  "fulfillment",
  "fulfillment_item",
  "order_payment_collection",
  "order_fulfillment",
]

async function rawRound(arena: Arena): Promise<() => Promise<number>> {
  const rows = new Map<string, string>()
  for (const table of TABLES) {
    const key = table === "order" ? "id" : `to_jsonb(t)::text`
    const { rows: found } = await arena.db.query<{ rows: string }>(
      `select jsonb_agg(to_jsonb(t))::text rows from "${table}" t where exists (
         select 1 from (select replace(id::text, '-', '') x from sale where drained_at is not null
           order by received_at, id limit 100) s where ${key} like '%' || s.x || '%')`,
    )
    rows.set(table, found[0]?.rows ?? "[]")
  }
  let copy = 0
  return async () => {
    const batches = ORDERS / 100
    const given = Array.from({ length: batches }, () => {
      const suffix = `raw${++copy}x`
      return TABLES.map(
        (table) => [table, (rows.get(table) ?? "").replaceAll("pos_", suffix)] as const,
      )
    })
    const client = await arena.db.connect()
    try {
      return await perSecond(ORDERS, async () => {
        for (const batch of given) {
          await client.query("begin")
          for (const [table, text] of batch) {
            await client.query(
              `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1)`,
              [text],
            )
          }
          await client.query("commit")
        }
      })
    } finally {
      client.release()
    }
  }
}

await inArena(async (arena) => {
  const prepare = await intake(arena)
  const { drainAll, closePool } = ourDrain(arena.database.url)
  await prepare()
  await drainAll()
  const raw = await rawRound(arena)
  const sell = await (await arena.rival()).seller()
  await runBench("drain", [
    {
      metric: "orders",
      unit: "orders/s",
      target: "≥ 150",
      ours: async () => {
        await prepare()
        return perSecond(ORDERS, drainAll)
      },
      rivals: {
        stock: () => sell({ sales: 20, clients: 1, hot: false }),
        raw,
      },
    },
  ])
  await closePool()
})
