import type { NewClearance } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { mostOffPercent } from "@ocop/pricing"
import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { currentBook, forgetBook } from "../intake/book/book"

/**
 * Writes a rule for goods near their end. Refuses PROMOTION_UNLAWFUL (more than the law lets go),
 * OUTLET_UNKNOWN, and INVALID_REQUEST for a last day that is over.
 */
export async function createClearance(
  input: NewClearance,
  { by, isDemo = false }: { by: string; isDemo?: boolean },
): Promise<{ id: string }> {
  const { lastDay, outletCodes, percent, validFrom, sectors, atMost } = input
  if (lastDay !== null && lastDay < today()) refuse("INVALID_REQUEST", [{ path: "lastDay" }])
  const book = await currentBook()
  const outlet = outletCodes?.find((code) => !book.outletByCode.has(code))
  if (outlet) refuse("OUTLET_UNKNOWN", { outletCode: outlet })
  const most = mostOffPercent({ programme: null }, book.promotionLaws, validFrom)
  if (percent > most) refuse("PROMOTION_UNLAWFUL", { mostOffPercent: most })
  const id = newId("clear")
  await pool().query(
    `insert into clearance_rule (id, basis, at_most, percent, sectors, outlet_codes, valid_from,
       valid_to, created_by, is_demo)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      input.by,
      atMost,
      percent,
      sectors && JSON.stringify(sectors),
      outletCodes && JSON.stringify(outletCodes),
      validFrom,
      lastDay && addDays(lastDay, 1),
      by,
      isDemo,
    ],
  )
  forgetBook()
  return { id }
}
