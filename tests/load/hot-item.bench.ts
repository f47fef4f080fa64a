import { randomUUID } from "node:crypto"
import pg from "pg"
import { inArena } from "./arena.js"
import { perSecond, runBench } from "./harness.js"
import { makeRawTables, writeRaw } from "./pos-single-raw.js"

const CLIENTS = 8
/** A round of three seconds: shorter ones measure a server that is not warm. */
const EACH = 150

/** Every client does its own work one after the other, all clients at once. */
const all = (work: (client: number) => Promise<unknown>, times = EACH) =>
  Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; n < times; n++) await work(client)
    }),
  )

await inArena(async (arena) => {
  await arena.backend()
  const tills = await Promise.all(Array.from({ length: CLIENTS }, () => arena.till()))
  const sell = await (await arena.rival()).seller()
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client({ connectionString: arena.database.url })
      await client.connect()
      return client
    }),
  )
  await makeRawTables(arena.db)
  await arena.db.query("create table hot_row (id int primary key, qty numeric not null)")
  await arena.db.query("insert into hot_row values (1, 1000000)")

  /** Sales of one SKU, made before the clock starts: a till makes them at leisure. */
  const makeSales = () =>
    tills.map((till) =>
      Array.from({ length: EACH }, () => till.sale({ lines: [{ sku: "b1", qtyMilli: 1000 }] })),
    )
  const total = CLIENTS * EACH

  await runBench("hot-item", [
    {
      metric: "sales",
      unit: "sales/s",
      target: "≥ 0.3 × raw",
      ours: () => {
        const sales = makeSales()
        return perSecond(total, () =>
          all(async (client) => {
            const answer = await tills[client]?.send([sales[client]?.pop()])
            if (answer?.body.results[0]?.status !== "accepted") {
              throw new Error(JSON.stringify(answer?.body))
            }
          }),
        )
      },
      rivals: {
        stock: () => sell({ sales: 30, clients: CLIENTS, hot: true }),
        /** The same rows as a sale of ours, by plain SQL. */
        raw: () => {
          const register = randomUUID()
          const sales = makeSales()
          for (const till of tills) till.forgetNumbers(EACH)
          return perSecond(total, () =>
            all(async (client) => {
              const [sale, connection] = [sales[client]?.pop(), clients[client]]
              if (sale && connection) {
                await writeRaw(connection, `${register}-${client}`, [{ ...sale, id: randomUUID() }])
              }
            }),
          )
        },
        /** Less work than a sale, and a ceiling: one row, one column, one update a transaction. */
        "raw-row": () =>
          perSecond(total * 5, () =>
            all(
              async (client) =>
                clients[client]?.query("update hot_row set qty = qty - 1 where id = 1"),
              EACH * 5,
            ),
          ),
      },
    },
  ])
  await Promise.all(clients.map((client) => client.end()))
})
