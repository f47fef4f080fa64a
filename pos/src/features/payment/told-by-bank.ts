import type { SaleFact } from "@ocop/contracts"

/** What of the money the bank itself told of, đồng. */
export const toldByBank = (tenders: SaleFact["tenders"]): number =>
  tenders.reduce((sum, { seenBy, amount }) => (seenBy === "bank" ? sum + amount : sum), 0)
