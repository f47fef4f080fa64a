import { isoOf, type Now } from "./clock"
import { addToJournal } from "./journal"
import type { LedgerDb } from "./ledger-db"

/** Writes down that the drawer was opened, by whom and for which sale; without a sale: by hand. */
export async function journalDrawer(
  db: LedgerDb,
  input: { staffId: string | null; saleId: string | null },
  now: Now,
): Promise<void> {
  const { staffId, saleId } = input
  const kind = saleId === null ? "drawer-by-hand" : "drawer-for-sale"
  await addToJournal(db, { at: isoOf(now()), kind, staffId, details: { saleId } })
}
