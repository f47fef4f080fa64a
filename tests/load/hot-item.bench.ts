import pg from "pg"
import { inArena } from "./arena.js"
import { atOnce, perSecond, runBench } from "./harness.js"

const CLIENTS = 8
const SALES = 400

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
  await arena.db.query("create table hot_row (id int primary key, qty numeric not null)")
  await arena.db.query("insert into hot_row values (1, 1000000)")

  await runBench("hot-item", [
    {
      metric: "sales",
      unit: "sales/s",
      target: "≥ 0.3 × raw",
      ours: () =>
        perSecond(SALES, () =>
          atOnce(CLIENTS, SALES, async (_, client) => {
            const till = tills[client]
            if (!till) throw new Error("no till")
            const sale = till.sale({ lines: [{ sku: "b1", qtyMilli: 1000 }] })
            const { body } = await till.send([sale])
            if (body.results[0]?.status !== "accepted") throw new Error(JSON.stringify(body))
          }),
        ),
      rivals: {
        stock: () => sell({ sales: 30, clients: CLIENTS, hot: true }),
        raw: () =>
          perSecond(SALES * 5, () =>
            atOnce(
              CLIENTS,
              SALES * 5,
              (_, client) =>
                clients[client]?.query("update hot_row set qty = qty - 1 where id = 1") ??
                Promise.resolve(),
            ),
          ),
      },
    },
  ])
  await Promise.all(clients.map((client) => client.end()))
})
