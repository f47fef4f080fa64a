import type { OutletList } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { isOpen } from "../live-stock"

type Outlet = OutletList["outlets"][number]

const SQL = `
  select o.code, o.name, o.type, o.province, o.address, o.hours, o.state,
    -- Without a point of its own an outlet stands at the middle of its commune.
    coalesce(o.latitude, c.latitude) latitude, coalesce(o.longitude, c.longitude) longitude,
    o.may_sell_alcohol "maySellAlcohol", o.cold_storage "coldStorage", o.open_from "openFrom",
    o.open_to "openTo",
    case when c.code is not null then json_build_object('code', c.code, 'name', c.name) end commune
  from outlet o left join commune c on c.code = o.commune_code
  where o.deleted_at is null order by o.code`

/** Every outlet, open or not, by code. */
export async function readOutlets(): Promise<OutletList> {
  const day = today()
  const found = await pool().query<Omit<Outlet, "open"> & { state: string }>({
    name: "outlets",
    text: SQL,
  })
  const outlets = found.rows.map(({ state, ...outlet }) => ({
    ...outlet,
    open: isOpen({ state, ...outlet }, day),
  }))
  return { day, outlets }
}
