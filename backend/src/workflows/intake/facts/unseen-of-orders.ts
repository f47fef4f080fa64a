import { pool } from "../../../lib/pg"
import type { Report } from "./stored-facts"

const SQL = `
  select fact ->> 'orderCode' code, sum((fact ->> 'amount')::bigint)::float8 amount
  from session_fact
  where kind = 'cash-moved' and fact #>> '{tender,kind}' = 'vietqr'
    and fact #>> '{tender,seenBy}' is distinct from 'bank' and fact ->> 'orderCode' = any($1)
  group by 1`

/** Web orders of these reports that somebody transferred for. */
const codesOf = (reports: readonly Report[]): string[] =>
  reports.flatMap(({ raws }) =>
    raws.flatMap(({ body }) => {
      const { kind, orderCode, tender } = (body ?? {}) as Record<string, unknown>
      return kind === "cash-moved" && tender && typeof orderCode === "string" ? [orderCode] : []
    }),
  )

/** Đồng that tills took for these orders by transfers that only eyes saw. */
export async function findUnseenOfOrders(
  reports: readonly Report[],
): Promise<ReadonlyMap<string, number>> {
  const codes = codesOf(reports)
  if (codes.length === 0) return new Map()
  const { rows } = await pool().query<{ code: string; amount: number }>({
    name: "unseen-of-orders",
    text: SQL,
    values: [codes],
  })
  return new Map(rows.map(({ code, amount }) => [code, amount]))
}
