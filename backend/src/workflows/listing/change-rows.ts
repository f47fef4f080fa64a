import type { AdminChange, ListingChange } from "@ocop/contracts"

export type ChangeRow = Omit<AdminChange, "createdAt" | "decidedAt"> & {
  createdAt: Date
  decidedAt: Date | null
}

/** Changes with their decision; narrow it with a `where` on `c` and `d`. */
export const CHANGES_SQL = `
  select c.id, c.kind, c.product_id "productId", c.variant_id "skuId", p.handle, p.title, c.before,
    c.after, coalesce(d.decision, 'pending') state, d.reason, c.created_at "createdAt",
    coalesce(m.name, '') "createdBy", d.decided_at "decidedAt",
    json_build_object('handle', maker.handle, 'name', maker.name) producer
  from listing_change c
  join product p on p.id = c.product_id
  join producer maker on maker.id = c.producer_id
  left join producer_member m on m.id = c.created_by
  left join listing_decision d on d.change_id = c.id`

/** A row as the office reads it. */
export const adminChangeOf = (row: ChangeRow): AdminChange => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

/** A row as its producer reads it. */
export function listingChangeOf(row: ChangeRow): ListingChange {
  const { producer: _producer, ...change } = adminChangeOf(row)
  return change
}
