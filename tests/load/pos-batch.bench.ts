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

const TILLS = 4

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

const send = async (till: Till, batch: SaleFact[] = []) => {
  const { body } = await till.send(batch)
  const odd = body.results.find((result) => result.status !== "accepted")
  if (odd) throw new Error(JSON.stringify(odd))
}

await inArena(async (arena) => {
  await arena.backend()
  const tills: Till[] = []
  for (let n = 0; n < TILLS; n++) tills.push(await arena.till())
  const stock = await (await arena.rival()).seller()
  await makeRawTables(arena.db)
  const clients = tills.map(() => new pg.Client({ connectionString: arena.database.url }))
  await Promise.all(clients.map((client) => client.connect()))

  /** Sales a second when so many tills report one batch after the other, each its own. */
  const ours = (count: number) => () => {
    const own = tills.slice(0, count).map((till) => ({ till, batches: makeBatches(till) }))
    return perSecond(SALES * count, () =>
      Promise.all(
        own.map(({ till, batches }) => atOnce(1, BATCHES, (n) => send(till, batches[n]))),
      ),
    )
  }
  const raw = (count: number) => () => {
    const own = tills.slice(0, count).map((till, n) => {
      const batches = makeBatches(till)
      till.forgetNumbers(SALES)
      return { batches, client: clients[n] as pg.Client, register: randomUUID() }
    })
    return perSecond(SALES * count, () =>
      Promise.all(
        own.map(({ batches, client, register }) =>
          atOnce(1, BATCHES, (n) => writeRaw(client, register, batches[n] ?? [])),
        ),
      ),
    )
  }

  await runBench("pos-batch", [
    {
      metric: "sales",
      unit: "sales/s",
      target: "≥ 2000; ≥ 0.3 × raw",
      ours: ours(1),
      rivals: {
        raw: raw(1),
        // Medusa knows no batch: the same sales one after the other.
        stock: () => stock({ sales: 15, clients: 1, hot: false }),
      },
    },
    {
      metric: `sales-${TILLS}-tills`,
      unit: "sales/s",
      target: "≥ 2000; ≥ 0.3 × raw",
      ours: ours(TILLS),
      rivals: { raw: raw(TILLS) },
    },
  ])
  await Promise.all(clients.map((client) => client.end()))
})
