import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"

const KEY = "printed-labels"

/** What the labels said that were last printed here, by SKU; only to know which are out of date. */
export const readPrintedLabels = async (db: LedgerDb): Promise<Record<string, string>> =>
  (await readMeta<Record<string, string>>(db, KEY)) ?? {}

export async function notePrintedLabels(
  db: LedgerDb,
  marks: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  return db.transaction("rw", db.meta, async () => {
    const all = { ...(await readPrintedLabels(db)), ...Object.fromEntries(marks) }
    await writeMeta(db, KEY, all)
    return all
  })
}
