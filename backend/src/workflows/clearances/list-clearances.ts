import type { ClearancePage, ClearanceRow, ClearanceState } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { pool } from "../../lib/pg"

type Row = Omit<ClearanceRow, "state" | "lastDay"> & { validTo: string | null }

const SQL = `
  select id, basis "by", at_most "atMost", percent, sectors, outlet_codes "outletCodes",
    valid_from "validFrom", least(valid_to, ended_on) "validTo", ended_on is not null "isEnded",
    is_demo "isDemo"
  from clearance_rule order by valid_from, id`

function stateOf({ validFrom, validTo }: Row, day: string): ClearanceState {
  if (validTo !== null && validTo <= day) return "over"
  return validFrom > day ? "upcoming" : "running"
}

/** Rules for goods near their end, of one state on a day. */
export async function listClearances(state: ClearanceState, day: string): Promise<ClearancePage> {
  const found = await pool().query<Row>(SQL)
  const items = found.rows
    .map((row): ClearanceRow => {
      const { validTo, ...rest } = row
      const lastDay = validTo && addDays(validTo, -1)
      return { ...rest, lastDay, state: stateOf(row, day) }
    })
    .filter((row) => row.state === state)
  return { day, count: items.length, items }
}
