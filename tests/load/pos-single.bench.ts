import { randomUUID } from "node:crypto"
import type { SaleFact } from "@ocop/contracts"
import pg from "pg"
import type { Till } from "../integration/intake/support/till.js"
import { inArena } from "./arena.js"
import { atOnce, perSecond, runBench } from "./harness.js"
import { makeRawTables, writeRaw } from "./pos-single-raw.js"

const SALES = 300

/** Sales of one to three lines, made before the clock starts: a till makes them at leisure. */
const makeSales = (till: Till, count: number): SaleFact[] =>
  Array.from({ length: count }, (_, n) =>
    till.sale({
      lines: Array.from({ length: 1 + (n % 3) }, (_, k) => ({
        sku: `b${((n * 7 + k * 13) % 40) + 1}`,
        qtyMilli: 1000,
      })),
    }),
  )

await inArena(async (arena) => {
  await arena.backend()
  const till = await arena.till()
  const stock = await (await arena.rival()).seller()
  await makeRawTables(arena.db)
  const client = new pg.Client({ connectionString: arena.database.url })
  await client.connect()

  await runBench("pos-single", [
    {
      metric: "sales",
      unit: "sales/s",
      target: "≥ 100; ≥ 10 × stock",
      ours: () => {
        const sales = makeSales(till, SALES)
        return perSecond(SALES, () =>
          atOnce(1, SALES, async (n) => {
            const { body } = await till.send([sales[n]])
            if (body.results[0]?.status !== "accepted") throw new Error(JSON.stringify(body))
          }),
        )
      },
      rivals: {
        stock: () => stock({ sales: 15, clients: 1, hot: false }),
        raw: () => {
          const register = randomUUID()
          const sales = makeSales(till, SALES).map((s) => ({ ...s, id: randomUUID() }))
          // Numbers that were only used for raw rows are handed back, or ours would have a gap.
          till.forgetNumbers(SALES)
          return perSecond(SALES, () =>
            atOnce(1, SALES, async (n) => {
              const sale = sales[n]
              if (sale) await writeRaw(client, register, [sale])
            }),
          )
        },
      },
    },
  ])
  await client.end()
})
