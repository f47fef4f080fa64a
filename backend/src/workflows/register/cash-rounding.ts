import type { CashRoundingRequest, CashRoundingView } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { forgetBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"

/** To how many đồng an outlet rounds sales paid in cash alone at a moment; null: not at all. */
export const cashRoundingAt = (
  { cashRoundings }: Pick<Book, "cashRoundings">,
  outletId: string,
  atMs: number,
) => cashRoundings.find((row) => row.outletId === outletId && row.sinceMs <= atMs)?.step ?? null

type Row = Omit<CashRoundingView, "since"> & { since: Date }

/** How outlets round cash now; one that was never set does not. */
export async function listCashRoundings(): Promise<CashRoundingView[]> {
  const found = await pool().query<Row>(`
    select distinct on (o.code) o.code "outletCode", r.step, r.since
    from cash_rounding r join outlet o on o.id = r.outlet_id
    order by o.code, r.since desc, r.id desc`)
  return found.rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}

/** Sets how an outlet rounds cash from now on. Refuses OUTLET_UNKNOWN. */
export async function setCashRounding(
  { outletCode, step }: CashRoundingRequest,
  setBy: string,
): Promise<void> {
  const set = await pool().query(
    `insert into cash_rounding (outlet_id, step, set_by)
     select id, $2, $3 from outlet where code = $1 and deleted_at is null`,
    [outletCode, step, setBy],
  )
  if (set.rowCount === 0) refuse("OUTLET_UNKNOWN", { outletCode })
  forgetBook()
}
