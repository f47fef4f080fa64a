import type { SaleFact } from "@ocop/contracts"
import type { Preferences } from "../data/preferences"

/** Whether a payment opens the drawer: cash came, a printer holds it, and it is no training. */
export const opensDrawer = (
  { tenders }: Pick<SaleFact, "tenders">,
  printer: Preferences["printer"],
  isTraining: boolean,
): boolean => !isTraining && printer !== "browser" && tenders.some(({ kind }) => kind === "cash")
