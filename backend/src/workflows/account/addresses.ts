import type { AddressRequest } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { addressPlace } from "../../addresses/nation"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import type { Shopper } from "./sessions"

const MOST = 20

const SAVE_SQL = `
  with same as (
    update account_address set used_at = now()
    where account_id = $2 and name = $3 and phone = $4 and commune_code = $5 and line = $6
    returning id
  )
  insert into account_address (id, account_id, name, phone, commune_code, line)
  select $1, $2, $3, $4, $5, $6 where not exists (select 1 from same)
    and (select count(*) from account_address where account_id = $2) < ${MOST}`

/**
 * Keeps an address, or moves the same one to the front. Refuses PHONE_INVALID, ADDRESS_INVALID; above
 * twenty nothing is kept.
 */
export async function saveAddress({ accountId }: Shopper, address: AddressRequest): Promise<void> {
  const { name, communeCode, line } = address
  const parsed = normalisePhone(address.phone)
  if (!parsed.ok) return refuse("PHONE_INVALID")
  if (!addressPlace(communeCode)) return refuse("ADDRESS_INVALID")
  await pool().query(SAVE_SQL, [newId("addr"), accountId, name, parsed.phone, communeCode, line])
}

/** Forgets an own address. Refuses NOT_FOUND, also for somebody else's. */
export async function dropAddress({ accountId }: Shopper, id: string): Promise<void> {
  const gone = await pool().query("delete from account_address where account_id = $1 and id = $2", [
    accountId,
    id,
  ])
  if (gone.rowCount !== 1) refuse("NOT_FOUND")
}
