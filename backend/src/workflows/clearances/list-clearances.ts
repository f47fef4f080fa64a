import type { ClearancePage, ClearanceRow, ClearanceState } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { pool } from "../../lib/pg"

type Row = Omit<ClearanceRow, "state" | "lastDay"> & {
  validTo: string | null
  endedOn: string | null
}

const SQL = `
  select id, basis "by", at_most "atMost", percent, sectors, outlet_codes "outletCodes",
    valid_from "validFrom", valid_to "validTo", ended_at is not null "isEnded",
    (ended_at at time zone 'Asia/Ho_Chi_Minh')::date "endedOn", is_demo "isDemo"
  from clearance_rule order by valid_from, id`

function stateOf({ validFrom, validTo, isEnded }: Row, day: string): ClearanceState {
  if (isEnded || (validTo !== null && validTo <= day)) return "over"
  return validFrom > day ? "upcoming" : "running"
}

const lastDayOf = (planned: string | null, ended: string | null) =>
  planned !== null && ended !== null && planned < ended ? planned : (ended ?? planned)

/** Rules for goods near their end, of one state on a day. */
export async function listClearances(state: ClearanceState, day: string): Promise<ClearancePage> {
  const found = await pool().query<Row>(SQL)
  const items = found.rows
    .map((row): ClearanceRow => {
      const { validTo, endedOn, ...rest } = row
      const lastDay = lastDayOf(validTo && addDays(validTo, -1), endedOn)
      return { ...rest, lastDay, state: stateOf(row, day) }
    })
    .filter((row) => row.state === state)
  return { day, count: items.length, items }
}
