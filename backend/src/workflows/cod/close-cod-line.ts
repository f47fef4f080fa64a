import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

type Closing = { remittanceId: string; lineNo: string; note: string; by: string }

/** A person says what became of a difference. Refuses NOT_FOUND and CASE_CLOSED. */
export async function closeCodLine({ remittanceId, lineNo, note, by }: Closing): Promise<void> {
  if (!/^\d{1,18}$/.test(remittanceId) || !/^\d{1,6}$/.test(lineNo)) return refuse("NOT_FOUND")
  const found = await pool().query<{ made: number }>(
    `with line as (
       select remittance_id, line_no from cod_remittance_line where remittance_id = $1 and line_no = $2
     ), made as (
       insert into cod_line_closing (remittance_id, line_no, note, closed_by)
       select remittance_id, line_no, $3, $4 from line on conflict do nothing returning 1
     )
     select (select count(*)::int from made) made from line`,
    [remittanceId, lineNo, note, by],
  )
  const [line] = found.rows
  if (!line) return refuse("NOT_FOUND")
  if (line.made === 0) return refuse("CASE_CLOSED")
}
