import type { ShopperAccount, ShopperAddress } from "@ocop/contracts"
import { PROVINCE_CODE, PROVINCE_NAME } from "@ocop/vn"
import { addressPlace } from "../../addresses/nation"
import { pool } from "../../lib/pg"
import type { Shopper } from "./sessions"

const SQL = `
  select a.phone, to_char(a.created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') since,
    (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'phone', d.phone,
        'communeCode', d.commune_code, 'line', d.line) order by d.used_at desc, d.id), '[]')
      from account_address d where d.account_id = a.id) addresses
  from account a where a.id = $1`

type Row = Omit<ShopperAccount, "addresses"> & {
  addresses: Omit<ShopperAddress, "communeName" | "provinceCode" | "provinceName">[]
}

/** The names of today; a commune that is no more is called by its code. */
export function placeWords(communeCode: string) {
  const place = addressPlace(communeCode)
  return {
    communeName: place?.name ?? communeCode,
    provinceCode: place?.provinceCode ?? PROVINCE_CODE,
    provinceName: place?.provinceName ?? PROVINCE_NAME,
  }
}

/** The signed-in shopper's own page. */
export async function readAccount({ accountId }: Shopper): Promise<ShopperAccount> {
  const found = await pool().query<Row>(SQL, [accountId])
  const [row] = found.rows
  if (!row) throw new Error("a session without an account")
  const addresses = row.addresses.map((one) => ({ ...one, ...placeWords(one.communeCode) }))
  return { ...row, addresses }
}
