import { setTimeout as sleep } from "node:timers/promises"
import type { Till } from "../integration/intake/support/till.js"
import { same } from "./expect.js"
import type { Race } from "./races.js"
import type { Random } from "./random.js"
import type { Stage } from "./stage.js"

const SALES = 200
const BATCH = 20

/** A till that does what tills do: it repeats a batch until the server has answered every fact. */
async function sync(till: Till, facts: { id: string }[]): Promise<number> {
  let repeats = 0
  for (let from = 0; from < facts.length; from += BATCH) {
    for (;;) {
      const answer = await till.send(facts.slice(from, from + BATCH)).catch(() => undefined)
      if (answer?.status === 200) break
      repeats++
      await sleep(150)
    }
  }
  return repeats
}

const makeSales = (till: Till) =>
  Array.from({ length: SALES }, (_, n) =>
    till.sale({
      lines: [
        { sku: `b${(n % 30) + 10}`, qtyMilli: 1000 },
        { sku: "orange", qtyMilli: 500 },
      ],
    }),
  )

/** What must be true of 200 acknowledged sales whatever died meanwhile. */
async function checkSales(stage: Stage, ids: string[]): Promise<void> {
  await stage.settled()
  const count = (sql: string) => stage.number(sql, [ids])
  same("sales", await count("select count(*) from sale where id = any($1)"), SALES)
  same(
    "orders",
    await count(`select count(*) from "order" where metadata->>'sale_id' = any($1::text[])`),
    SALES,
  )
  same(
    "paid orders",
    await count(
      `select count(*) from sale s join payment_collection pc
         on pc.id = 'pay_col_pos_' || replace(s.id::text, '-', '')
       where s.id = any($1) and pc.status = 'completed' and pc.captured_amount = s.total`,
    ),
    SALES,
  )
}

/** Runs a 200-sale sync and calls `strike` at a random moment of it or of the drain after it. */
async function struckSync(stage: Stage, till: Till, after: number, strike: () => Promise<void>) {
  const facts = makeSales(till)
  // Together: a backend that cannot come back ends the race, and not only the till's patience.
  const [repeats] = await Promise.all([sync(till, facts), sleep(after).then(strike)])
  await checkSales(
    stage,
    facts.map(({ id }) => id),
  )
  return repeats
}

/** Milliseconds after the start: one time in two while facts are sent, else rather in the drain. */
const moment = (random: Random) => random.below(random.below(2) ? 400 : 2500)

export const killBackend: Race = async ({ stage, size, random }) => {
  let repeats = 0
  for (let n = 0; n < size.backendKills; n++) {
    // The victim is the process that the till talks to: it takes in and, in turn, drains.
    const till = await stage.till(0)
    repeats += await struckSync(stage, till, moment(random), () => stage.killBackend(0))
    const broken = await stage.broken()
    same(
      `laws after kill ${n + 1}`,
      broken.map(({ law }) => law),
      [],
    )
  }
  return `${size.backendKills} × kill -9 of a backend in a sync of ${SALES} sales and its drain: ${repeats} batches repeated, every sale once, every order paid`
}

export const killPostgres: Race = async ({ stage, size, random }) => {
  let repeats = 0
  for (let n = 0; n < size.postgresKills; n++) {
    const till = await stage.till(0)
    repeats += await struckSync(stage, till, moment(random), () => stage.killPostgres())
    const broken = await stage.broken()
    same(
      `laws after kill ${n + 1}`,
      broken.map(({ law }) => law),
      [],
    )
  }
  return `${size.postgresKills} × kill -9 of Postgres in a sync of ${SALES} sales: ${repeats} batches repeated, every sale once, every order paid`
}
