import type { OfficeParcel, OfficeParcels, ParcelsQuery } from "@ocop/contracts"
import { nationalPhone } from "@ocop/vn"
import { pool } from "../../lib/pg"
import { withNames } from "../checkout/place-of"
import { currentBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"
import { carriersOn } from "./carriers/carriers"
import { codOf } from "./cod-shares"
import { packingOf } from "./goods-of-outlet"
import { ORDER_TO_SEND, type OrderToSend } from "./parcel-rows"

type Row = OrderToSend & {
  outletId: string
  placedAt: Date
  wishedOn: string | null
  parcel:
    | (Omit<NonNullable<OfficeParcel["parcel"]>, "events"> & {
        cod: number
        events: { state: string; at: string }[]
      })
    | null
}

// A parcel that was refused or taken back waits to be booked anew, with what the carrier said. One
// that a carrier was asked for stays in sight whatever became of its order.
const STATES: Readonly<Record<ParcelsQuery["state"], string>> = {
  open: `(p.state in ('asked', 'unsure', 'booked') or (
    coalesce(p.state, 'cancelled') in ('refused', 'cancelled')
    and (w.status = 'paid' or (w.status = 'placed' and w.payment = 'cod'))
    and not (select gone from ${packingOf("part.outlet_id")} packing)))`,
  way: "p.state in ('moving', 'delivering', 'failed', 'returning')",
  ended: "p.state in ('delivered', 'returned', 'lost')",
}
const ORDER: Readonly<Record<ParcelsQuery["state"], string>> = {
  open: "w.wished_on nulls last, w.placed_at, part.outlet_id",
  way: "p.state_at, p.code",
  ended: "p.state_at desc, p.code",
}

const from = (state: ParcelsQuery["state"]) => `
  from web_order w
  join lateral (select distinct l.outlet_id from web_order_line l
    where l.code = w.code) part on true
  left join lateral (select * from parcel p where p.order_code = w.code
    and p.outlet_id = part.outlet_id order by p.created_at desc limit 1) p on true
  where w.fulfilment->>'mode' = 'delivery' and w.order_id is not null and w.erased_at is null
    and ${STATES[state]}`

const SELECT = `
  select ${ORDER_TO_SEND}, part.outlet_id "outletId", w.placed_at "placedAt",
    w.wished_on "wishedOn",
    case when p.code is not null then json_build_object('code', p.code, 'carrier', p.carrier,
      'state', p.state, 'trackingNo', p.tracking_no, 'fee', p.fee, 'reason', p.reason,
      'cod', p.cod, 'at', p.state_at,
      'events', (select coalesce(json_agg(json_build_object('state', e.state, 'at', e.at)
        order by e.at, e.id), '[]') from parcel_event e where e.parcel_code = p.code)) end parcel`

const isoOf = (text: string) => new Date(text).toISOString()

function placeOf({ fulfilment }: Row, book: Book): string {
  if (fulfilment.mode !== "delivery") return ""
  const { line, communeName, provinceName } = withNames(book, fulfilment)
  return `${line}, ${communeName}, ${provinceName}`
}

function viewOf(row: Row, book: Book): OfficeParcel {
  const outlet = book.outletById.get(row.outletId)
  const told = row.parcels.find(({ outletCode }) => outletCode === outlet?.code)
  const { contact, recipient, parcel } = row
  const receiver = recipient ?? contact
  const living = parcel && parcel.state !== "refused" && parcel.state !== "cancelled"
  return {
    ...{ orderCode: row.code, orderId: row.orderId ?? "" },
    ...{ outletCode: outlet?.code ?? "", outletName: outlet?.name ?? row.outletId },
    placedAt: row.placedAt.toISOString(),
    wishedOn: row.wishedOn,
    receiver: { name: receiver.name, phone: nationalPhone(receiver.phone) },
    place: placeOf(row, book),
    note: row.note,
    lines: row.lines
      .filter(({ outletId }) => outletId === row.outletId)
      .map(({ name, unit, qty }) => ({ name, unit, qtyMilli: Math.round(qty * 1000) })),
    grams: told?.grams ?? null,
    temperature: told?.temperature ?? null,
    cod: living ? parcel.cod : codOf(row, row.outletId),
    parcel: parcel && {
      ...{ code: parcel.code, carrier: parcel.carrier, state: parcel.state },
      ...{ trackingNo: parcel.trackingNo, fee: parcel.fee, reason: parcel.reason },
      at: isoOf(parcel.at),
      events: parcel.events.map(({ state, at }) => ({
        state: state as NonNullable<OfficeParcel["parcel"]>["state"],
        at: isoOf(at),
      })),
    },
  }
}

/** What is to be sent (those that are wished for first), what is on its way, and what ended. */
export async function listParcels({ state, limit, offset }: ParcelsQuery): Promise<OfficeParcels> {
  const [page, counted, book] = await Promise.all([
    pool().query<Row>(`${SELECT} ${from(state)} order by ${ORDER[state]} limit $1 offset $2`, [
      limit,
      offset,
    ]),
    pool().query<{ n: number }>(`select count(*)::int n ${from(state)}`),
    currentBook(),
  ])
  return {
    parcels: page.rows.map((row) => viewOf(row, book)),
    count: counted.rows[0]?.n ?? 0,
    carriers: carriersOn(),
  }
}
