import type { AdminChanges, AdminChangesQuery, ListingChange } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { adminChangeOf, CHANGES_SQL, type ChangeRow, listingChangeOf } from "./change-rows"

const OWN_MOST = 200
const PAGE_SIZE = 30

/** A producer's own changes, newest first. */
export async function listOwnChanges(producerId: string): Promise<ListingChange[]> {
  const found = await pool().query<ChangeRow>(
    `${CHANGES_SQL} where c.producer_id = $1 order by c.created_at desc, c.id limit ${OWN_MOST}`,
    [producerId],
  )
  return found.rows.map(listingChangeOf)
}

/** One own change. */
export async function readOwnChange(producerId: string, id: string): Promise<ListingChange | null> {
  const found = await pool().query<ChangeRow>(
    `${CHANGES_SQL} where c.producer_id = $1 and c.id = $2`,
    [producerId, id],
  )
  return found.rows[0] ? listingChangeOf(found.rows[0]) : null
}

/** Changes for the office: those that wait oldest first, decided ones newest first. */
export async function listChanges({ state, page }: AdminChangesQuery): Promise<AdminChanges> {
  const order = state === "pending" ? "c.created_at, c.id" : "c.created_at desc, c.id"
  const found = await pool().query<ChangeRow & { count: number }>(
    `select listed.*, count(*) over ()::int count from (${CHANGES_SQL}
       where $1 = 'all' or coalesce(d.decision, 'pending') = $1 order by ${order}) listed
     limit ${PAGE_SIZE} offset $2`,
    [state, (page - 1) * PAGE_SIZE],
  )
  return {
    changes: found.rows.map(({ count: _count, ...row }) => adminChangeOf(row)),
    count: found.rows[0]?.count ?? 0,
    page,
    pageSize: PAGE_SIZE,
  }
}
