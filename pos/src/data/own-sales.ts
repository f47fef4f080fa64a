import { type LedgerDb, readMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"

/** What this register sold that the server's stock figures do not contain yet, by SKU, thousandths. */
export type OwnSales = {
  taken: (skuId: string) => number
  add: (lines: readonly { skuId: string; qtyMilli: number }[]) => void
  /** Forgets sales that the figures now contain, on disk too. Call with figures just taken in. */
  applied: (through: number) => Promise<void>
}

/** Reads the deltas of sales above `appliedThrough` and keeps their sums in memory. */
export async function loadOwnSales(db: LedgerDb, appliedThrough: number): Promise<OwnSales> {
  let sums = new Map<string, number>()
  const put = (skuId: string, qtyMilli: number) =>
    sums.set(skuId, (sums.get(skuId) ?? 0) + qtyMilli)
  const reload = async (through: number) => {
    const register = await readMeta<RegisterIdentity>(db, META.register)
    const epoch = register?.epoch ?? 0
    await db.deltas.filter((row) => row.epoch === epoch && row.seq <= through).delete()
    await forgetEarlier(db, epoch)
    const rows = await db.deltas.toArray()
    sums = new Map()
    for (const row of rows) for (const [skuId, qtyMilli] of row.taken) put(skuId, qtyMilli)
  }
  await reload(appliedThrough)
  return {
    taken: (skuId) => sums.get(skuId) ?? 0,
    add: (lines) => {
      for (const line of lines) put(line.skuId, line.qtyMilli)
    },
    applied: reload,
  }
}

/**
 * No figure tells how far the numbers of an earlier enrolment are applied, but the server has
 * answered for each sale that no longer waits: what it did with it is in its figures.
 */
async function forgetEarlier(db: LedgerDb, epoch: number): Promise<void> {
  const earlier = await db.deltas.filter((row) => row.epoch !== epoch).toArray()
  for (const row of earlier) {
    const fact = await db.facts.get({ epoch: row.epoch, seq: row.seq })
    const waits = fact && (await db.outbox.where("factId").equals(fact.id).count()) > 0
    if (!waits) await db.deltas.delete([row.epoch, row.seq])
  }
}
