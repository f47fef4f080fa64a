import type { DraftDiscount } from "./basket-draft"
import { isoOf, type Now } from "./clock"
import { addToJournal } from "./journal"
import type { LedgerDb } from "./ledger-db"

/** Writes down who let a price go further than the cashier may. The sale may still not come about. */
export async function journalDiscount(
  db: LedgerDb,
  input: { staffId: string; saleId: string; lineId: string | null; off: DraftDiscount },
  now: Now,
): Promise<void> {
  const { staffId, saleId, lineId } = input
  const { kind, value, reason, approvedBy } = input.off
  const details = { saleId, lineId, kind, value, reason, approvedBy }
  await addToJournal(db, { at: isoOf(now()), kind: "discount-approved", staffId, details })
}
