import { setTimeout as sleep } from "node:timers/promises"
import type { Till } from "../integration/intake/support/till.js"
import { same } from "./expect.js"
import type { Race, RaceContext } from "./races.js"
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

/** What is not done yet of these sales: their sync, their drain, or nothing. */
async function underWay(stage: Stage, ids: string[]): Promise<"sync" | "drain" | null> {
  const { stored, drained } = await progress(stage, ids)
  if (stored < SALES) return "sync"
  return drained < SALES ? "drain" : null
}

async function progress(stage: Stage, ids: string[]): Promise<{ stored: number; drained: number }> {
  const [row] = await stage.rows<{ stored: string; drained: string }>(
    "select count(*) stored, count(drained_at) drained from sale where id = any($1)",
    [ids],
  )
  return { stored: Number(row?.stored), drained: Number(row?.drained) }
}

/** Resolves at a random moment of the sync, or of the drain that runs beside and after it. */
async function randomMoment(stage: Stage, ids: string[], random: Random): Promise<void> {
  const [what, share] = [random.below(2) ? "stored" : "drained", random.below(SALES)] as const
  for (;;) {
    const done = await progress(stage, ids)
    if (done[what] >= share || done.drained === SALES) break
    await sleep(2)
  }
  // Not always at the end of a transaction.
  await sleep(random.below(25))
}

/**
 * Syncs 200 sales and strikes at a random moment, as often as wanted. A moment at which all is done
 * already does not count; what must be true of the sales is checked after each.
 */
async function underFire(
  { stage, random }: Pick<RaceContext, "stage" | "random">,
  { kills, strike }: { kills: number; strike: () => Promise<void> },
): Promise<string> {
  const during = { sync: 0, drain: 0 }
  let repeats = 0
  for (let tries = 0; during.sync + during.drain < kills; tries++) {
    if (tries > 10 + 5 * kills) throw new Error("no strike hits work under way any more")
    const till = await stage.till(tries)
    const facts = makeSales(till)
    const ids = facts.map(({ id }) => id)
    const striking = randomMoment(stage, ids, random).then(async () => {
      const what = await underWay(stage, ids)
      if (what) await strike()
      return what
    })
    // Together: a backend that cannot come back ends the race, and not only the till's patience.
    const [again, what] = await Promise.all([sync(till, facts), striking])
    repeats += again
    if (what) during[what] += 1
    await checkSales(stage, ids)
    const broken = (await stage.broken()).map(({ law }) => law)
    same(`laws after kill ${during.sync + during.drain}`, broken, [])
  }
  return `${during.sync} while ${SALES} sales were sent, ${during.drain} in the drain after it: ${repeats} batches repeated, every sale once, every order paid`
}

/** The victim is the process that the till talks to, or the other, which may be the one that drains. */
export const killBackend: Race = async ({ stage, size, random }) => {
  const strike = () => stage.killBackend(random.below(2))
  const seen = await underFire({ stage, random }, { kills: size.backendKills, strike })
  return `${size.backendKills} × kill -9 of a backend, ${seen}`
}

export const killPostgres: Race = async ({ stage, size, random }) => {
  const strike = () => stage.killPostgres()
  const seen = await underFire({ stage, random }, { kills: size.postgresKills, strike })
  return `${size.postgresKills} × kill -9 of Postgres, ${seen}`
}
