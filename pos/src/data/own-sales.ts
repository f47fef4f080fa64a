import { type DeltaRow, type LedgerDb, readMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"

/** What this register sold that the server's stock figures do not contain yet, by SKU, thousandths. */
export type OwnSales = {
  taken: (skuId: string) => number
  add: (lines: readonly { skuId: string; qtyMilli: number }[]) => void
  /** Forgets sales that the figures now contain, on disk too. Call with figures just taken in. */
  applied: (through: number) => Promise<void>
}

/**
 * Reads the deltas of sales above `appliedThrough` and keeps their sums in memory. That number may come
 * while the book is read.
 */
export async function loadOwnSales(
  db: LedgerDb,
  appliedThrough: number | Promise<number>,
): Promise<OwnSales> {
  let sums = new Map<string, number>()
  const put = (skuId: string, qtyMilli: number) =>
    sums.set(skuId, (sums.get(skuId) ?? 0) + qtyMilli)
  const reload = async (applied: number | Promise<number>) => {
    const [through, register, found] = await Promise.all([
      applied,
      readMeta<RegisterIdentity>(db, META.register),
      db.deltas.toArray(),
    ])
    const epoch = register?.epoch ?? 0
    const gone = await contained(db, found, { epoch, through })
    if (gone.length > 0) await db.deltas.bulkDelete(gone.map((row) => [row.epoch, row.seq]))
    // A sale may have been made while we waited: then the book is read again, last of all.
    const hasWaited = gone.length > 0 || found.some((row) => row.epoch !== epoch)
    const rows = hasWaited ? await db.deltas.toArray() : found
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
 * The deltas that the server's figures contain. No figure tells how far the numbers of an earlier
 * enrolment are applied, but the server has answered for each sale that no longer waits: what it did
 * with it is in its figures.
 */
async function contained(
  db: LedgerDb,
  rows: readonly DeltaRow[],
  { epoch, through }: { epoch: number; through: number },
): Promise<DeltaRow[]> {
  const gone = rows.filter((row) => row.epoch === epoch && row.seq <= through)
  for (const row of rows.filter((row) => row.epoch !== epoch)) {
    const fact = await db.facts.get({ epoch: row.epoch, seq: row.seq })
    const waits = fact && (await db.outbox.where("factId").equals(fact.id).count()) > 0
    if (!waits) gone.push(row)
  }
  return gone
}
