import { settleWanted } from "./invoices"
import type { TillData } from "./till-data"

/** Books the invoices that were wanted with baskets paid since, and has them sent. */
export async function settleInvoices({
  ledger,
  now,
  sync,
}: Pick<TillData, "ledger" | "now" | "sync">): Promise<void> {
  if ((await settleWanted(ledger, now)) === 0) return
  await sync.refreshCounts()
  void sync.nudge()
}
