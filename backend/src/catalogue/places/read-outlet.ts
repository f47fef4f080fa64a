import type { OutletPage } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { outletsOf } from "../list/filters"
import { readLiveStock } from "../live-stock"
import { readOutlets } from "../outlets/read-outlets"
import { currentShelf } from "../shelf/shelf"
import { visibleIn } from "../shelf/visible-in"
import { goodsView } from "./goods"
import { PARTY_COLUMNS } from "./party"

type Row = Pick<OutletPage, "isExact" | "owner" | "salePoint">

const SQL = `
  select (o.latitude is not null and o.longitude is not null) "isExact",
    case when o.sale_point_from <= $2::date
        and (o.sale_point_to is null or $2::date < o.sale_point_to)
      then json_build_object('decisionNo', o.sale_point_decision_no, 'issuer', o.sale_point_issuer,
        'from', o.sale_point_from, 'to', o.sale_point_to) end "salePoint",
    (select to_json(party) from (select ${PARTY_COLUMNS}) party) owner
  from outlet o join legal_entity e on e.id = o.legal_entity_id
  where o.code = $1 and o.deleted_at is null`

/** A counter with what it has in stock now; null for an unknown code. */
export async function readOutlet(
  code: string,
  channelIds: readonly string[],
): Promise<OutletPage | null> {
  const day = today()
  const [shelf, { outlets }, found] = await Promise.all([
    currentShelf(),
    readOutlets(),
    pool().query<Row>({ name: "outlet-page", text: SQL, values: [code, day] }),
  ])
  const outlet = outlets.find((one) => one.code === code)
  const [row] = found.rows
  if (!outlet || !row) return null
  const stock = await readLiveStock(shelf, day, null)
  const moment = { shelf, day, stock }
  const products = [...visibleIn(shelf, channelIds)].filter((product) =>
    outletsOf(moment, product).includes(code),
  )
  return { day, outlet, ...row, ...goodsView(moment, products) }
}
