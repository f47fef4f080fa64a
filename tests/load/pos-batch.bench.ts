import { randomUUID } from "node:crypto"
import type { SaleFact } from "@ocop/contracts"
import pg from "pg"
import type { Till } from "../integration/intake/support/till.js"
import { inArena } from "./arena.js"
import { atOnce, perSecond, runBench } from "./harness.js"
import { makeRawTables, writeRaw } from "./pos-single-raw.js"

const BATCH = 50
const BATCHES = 60
const SALES = BATCH * BATCHES

const makeBatches = (till: Till): SaleFact[][] =>
  Array.from({ length: BATCHES }, (_, b) =>
    Array.from({ length: BATCH }, (_, n) =>
      till.sale({
        lines: Array.from({ length: 1 + (n % 3) }, (_, k) => ({
          sku: `b${((b * 11 + n * 7 + k * 13) % 40) + 1}`,
          qtyMilli: 1000,
        })),
      }),
    ),
  )

await inArena(async (arena) => {
  await arena.backend()
  const till = await arena.till()
  const stock = await (await arena.rival()).seller()
  await makeRawTables(arena.db)
  const client = new pg.Client({ connectionString: arena.database.url })
  await client.connect()

  await runBench("pos-batch", [
    {
      metric: "sales",
      unit: "sales/s",
      target: "≥ 2000; ≥ 0.3 × raw",
      ours: () => {
        const batches = makeBatches(till)
        return perSecond(SALES, () =>
          atOnce(1, BATCHES, async (n) => {
            const { body } = await till.send(batches[n] ?? [])
            const odd = body.results.find((result) => result.status !== "accepted")
            if (odd) throw new Error(JSON.stringify(odd))
          }),
        )
      },
      rivals: {
        raw: () => {
          const register = randomUUID()
          const batches = makeBatches(till)
          till.forgetNumbers(SALES)
          return perSecond(SALES, () =>
            atOnce(1, BATCHES, (n) => writeRaw(client, register, batches[n] ?? [])),
          )
        },
        // Medusa knows no batch: the same sales one after the other.
        stock: () => stock({ sales: 15, clients: 1, hot: false }),
      },
    },
  ])
  await client.end()
})
