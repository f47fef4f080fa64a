import type { RoleLimitRequest, RoleLimitView } from "@ocop/contracts"
import type { StaffLimits } from "@ocop/sync"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import type { Book, StaffRole } from "../intake/book/book-types"

const NOTHING: StaffLimits = { maxDiscountBp: 0, maxRefund: 0, maxUnseen: 0 }

/** What a role of an outlet may do without a manager, at a moment: the outlet's own row before the common one. */
export function limitsOfRole(
  { roleLimits }: Pick<Book, "roleLimits">,
  outletId: string,
  role: StaffRole,
  atMs: number,
): StaffLimits {
  const known = roleLimits.filter((row) => row.role === role && row.sinceMs <= atMs)
  return (
    known.find((row) => row.outletId === outletId) ??
    known.find((row) => row.outletId === null) ??
    NOTHING
  )
}

/** The same of a person; null where nobody of that id works at the outlet. */
export function limitsOfStaff(
  book: Pick<Book, "roleLimits" | "roleOf">,
  outletId: string,
  staffId: string,
  atMs: number,
): StaffLimits | null {
  const role = book.roleOf.get(`${outletId}|${staffId}`)
  return role ? limitsOfRole(book, outletId, role, atMs) : null
}

type LimitRow = Omit<RoleLimitView, "since"> & { since: Date }

/** All limits that were ever set, newest first. */
export async function listRoleLimits(): Promise<RoleLimitView[]> {
  const found = await pool().query<LimitRow>(`
    select o.code "outletCode", l.role, l.max_discount_bp "maxDiscountBp",
      l.max_refund::float8 "maxRefund", l.max_unseen::float8 "maxUnseen", l.since, l.set_by "setBy"
    from role_limit l left join outlet o on o.id = l.outlet_id
    order by l.since desc, l.id desc`)
  return found.rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}

/** Sets a limit from now on, for one outlet or for all without one of their own. Refuses OUTLET_UNKNOWN. */
export async function setRoleLimit(limit: RoleLimitRequest, setBy: string): Promise<void> {
  const { outletCode, role, maxDiscountBp, maxRefund, maxUnseen } = limit
  const set = await pool().query(
    `insert into role_limit (outlet_id, role, max_discount_bp, max_refund, max_unseen, set_by)
     select o.id, $2, $3, $4, $5, $6 from (select 1) one
     left join outlet o on o.code = $1 and o.deleted_at is null
     where $1::text is null or o.id is not null`,
    [outletCode, role, maxDiscountBp, maxRefund, maxUnseen, setBy],
  )
  if (set.rowCount === 0) refuse("OUTLET_UNKNOWN", { outletCode })
}
