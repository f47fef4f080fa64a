import type { ShopperAccount } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import type { Shopper } from "./sessions"

const SQL = `
  select a.phone, to_char(a.created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') since,
    (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'phone', d.phone,
        'communeCode', d.commune_code, 'communeName', coalesce(c.name, d.commune_code),
        'line', d.line) order by d.used_at desc, d.id), '[]')
      from account_address d left join commune c on c.code = d.commune_code
      where d.account_id = a.id) addresses
  from account a where a.id = $1`

/** The signed-in shopper's own page. */
export async function readAccount({ accountId }: Shopper): Promise<ShopperAccount> {
  const found = await pool().query<ShopperAccount>(SQL, [accountId])
  const [row] = found.rows
  if (!row) throw new Error("a session without an account")
  return row
}
