import { env } from "../../../lib/env"
import { withTransaction } from "../../../lib/pg"
import { DRAIN_REFUNDS } from "./drain-refunds-sql"
import { DRAIN_SALES } from "./drain-sales-sql"
import { DRAIN_WEB_ORDERS } from "./drain-web-orders-sql"
import { failPoint } from "./fail-point"
import { reconcileWebOrders } from "./reconcile"
import { settleSetAside } from "./settle-set-aside"

const BATCH = 100

type Kind = {
  name: "sale" | "web_order" | "sale_refund"
  key: string
  sql: string
  /** The order of the rows, and which are not to be taken yet. */
  next: string
  waits?: string
}
const KINDS: Kind[] = [
  { name: "web_order", key: "code", sql: DRAIN_WEB_ORDERS, next: "placed_at, code" },
  { name: "sale", key: "id", sql: DRAIN_SALES, next: "received_at, id" },
  {
    name: "sale_refund",
    key: "id",
    sql: DRAIN_REFUNDS,
    next: "at, id",
    waits: "(select 1 from sale s where s.id = t.sale_id and s.drained_at is null)",
  },
]

/** One claimed batch, in one transaction. Returns how many rows became orders. */
async function drainBatch(kind: Kind, size: number): Promise<number> {
  return withTransaction(async (client) => {
    const { rowCount } = await client.query(kind.sql, [size])
    await failPoint("drain-before-commit")
    return rowCount ?? 0
  })
}

/** A batch that cannot be written is tried row by row; the row that fails waits for a manager. */
async function drainOneByOne(kind: Kind): Promise<number> {
  let drained = 0
  for (let n = 0; n < BATCH; n++) {
    try {
      const count = await drainBatch(kind, 1)
      if (count === 0) return drained
      drained += count
    } catch (error) {
      if (!(await setAside(kind, error))) throw error
    }
  }
  return drained
}

/** The oldest row that is not yet set aside is the one that failed: batches go in that order. */
async function setAside(kind: Kind, error: unknown): Promise<boolean> {
  // A lost connection or a full disk is no fault of the row.
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (!/^(22|23|P0|OC)/.test(code)) return false
  return withTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select t.${kind.key}::text id from ${kind.name} t where t.drained_at is null
         and not exists ${kind.waits ?? "(select 1 where false)"} and not exists (
         select 1 from intake_exception e where e.kind = 'DRAIN_FAILED' and e.state = 'open'
           and e.subject = '${kind.name}:' || t.${kind.key})
       order by ${kind.next} limit 1 for update of t skip locked`,
    )
    const id = rows[0]?.id
    if (!id) return false
    await client.query("select stock_exception('DRAIN_FAILED', $1, $2)", [
      `${kind.name}:${id}`,
      JSON.stringify({ error: String(error), code }),
    ])
    return true
  })
}

async function drainKind(kind: Kind): Promise<number> {
  let drained = 0
  for (;;) {
    const count = await drainBatch(kind, BATCH).catch((error) => {
      console.error(`drain ${kind.name}:`, error)
      return drainOneByOne(kind)
    })
    drained += count
    if (count === 0) return drained
  }
}

/** Turns everything that waits in the intake tables into Medusa orders. Returns how many. */
export async function drainAll(): Promise<number> {
  let drained = 0
  for (const kind of KINDS) drained += await drainKind(kind)
  await reconcileWebOrders()
  await settleSetAside()
  return drained
}

let running: Promise<number> | undefined
let again = false

/**
 * Drains now, once at a time in this process; a hint that comes meanwhile is not lost. Call it
 * without waiting after an intake has committed: it only shortens the wait for the next tick.
 */
export function wakeDrain(): void {
  if (env().OCOP_DRAIN === "off" || env().MEDUSA_WORKER_MODE === "server") return
  if (running) {
    again = true
    return
  }
  running = drainAll()
    .catch((error: unknown) => {
      console.error("drain:", error)
      return 0
    })
    .finally(() => {
      running = undefined
      if (!again) return
      again = false
      wakeDrain()
    })
}
