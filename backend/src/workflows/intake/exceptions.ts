import type { ExceptionsQuery } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

export type ExceptionRow = {
  id: string
  kind: string
  subject: string
  outletCode: string | null
  details: unknown
  state: "open" | "closed"
  createdAt: Date
  closedAt: Date | null
  closedBy: string | null
  note: string | null
}

const COLUMNS = `e.id::text, e.kind, e.subject, o.code "outletCode", e.details, e.state,
  e.created_at "createdAt", e.closed_at "closedAt", e.closed_by "closedBy", e.note`

/** Exceptions in a state, newest first, a page at a time. */
export async function listExceptions(query: ExceptionsQuery) {
  const where = "e.state = $1 and ($2::text is null or e.kind = $2)"
  const values = [query.state, query.kind ?? null]
  const [page, counted] = await Promise.all([
    pool().query<ExceptionRow>(
      `select ${COLUMNS} from intake_exception e left join outlet o on o.id = e.outlet_id
       where ${where} order by e.id desc limit $3 offset $4`,
      [...values, query.limit, query.offset],
    ),
    pool().query<{ n: number }>(
      `select count(*)::int n from intake_exception e where ${where}`,
      values,
    ),
  ])
  return { exceptions: page.rows, count: counted.rows[0]?.n ?? 0 }
}

/** Closes an open exception. Refuses NOT_FOUND for one that is not open. */
export async function closeException(id: string, { note, closedBy }: Closing) {
  if (!/^\d{1,18}$/.test(id)) return refuse("NOT_FOUND")
  const closed = await pool().query<{ id: string }>(
    `update intake_exception set state = 'closed', closed_at = now(), closed_by = $2, note = $3
     where id = $1 and state = 'open' returning id::text`,
    [id, closedBy, note],
  )
  return closed.rows[0] ?? refuse("NOT_FOUND")
}

type Closing = { note: string; closedBy: string }
