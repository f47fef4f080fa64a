import { META } from "./register-identity"
import type { TillData } from "./till-data"

/** Books the invoices that were wanted with baskets paid since, and has them sent. */
export async function settleInvoices({
  ledger,
  now,
  sync,
}: Pick<TillData, "ledger" | "now" | "sync">): Promise<void> {
  // Most starts find none: they load no contracts and open no write.
  if ((await ledger.meta.where("key").startsWith(META.invoice("")).count()) === 0) return
  const { settleWanted } = await import("./invoices")
  if ((await settleWanted(ledger, now)) === 0) return
  await sync.refreshCounts()
  void sync.nudge()
}
