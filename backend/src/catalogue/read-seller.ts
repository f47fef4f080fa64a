import type { SellerView } from "@ocop/contracts"
import { refuse } from "../lib/http-error"
import { pool } from "../lib/pg"

const SQL = `
  select name, kind, tax_id "taxId", address, is_demo demo
  from legal_entity where is_operator and deleted_at is null`

/** The seller of record of web orders. Refuses NOT_FOUND while none is set up. */
export async function readSeller(): Promise<SellerView> {
  const found = await pool().query<SellerView>({ name: "seller", text: SQL })
  return found.rows[0] ?? refuse("NOT_FOUND")
}
