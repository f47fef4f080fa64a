import type { PoolClient } from "pg"
import { z } from "zod"
import { pool } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import { openExceptions } from "../intake/facts/set-aside"
import type { Booked, Refused, Unsure } from "./carriers/carrier"
import { carrierOf } from "./carriers/carriers"
import { readOrderToSend } from "./parcel-rows"
import { parcelToBook } from "./parcel-to-book"

const payloadOf = z.object({ code: z.string() })
type Asked = {
  order_code: string
  outlet_id: string
  carrier: string
  cod: number
  grams: number
  tries: number
}

/**
 * Counts a try before it is made, outside of the transaction that it may roll back: the carrier can
 * have a parcel whose answer we never saw.
 */
async function countTry(code: string): Promise<Asked | null> {
  const counted = await pool().query<Asked>(
    `update parcel set tries = tries + 1 where code = $1 and state = 'asked'
     returning order_code, outlet_id, carrier, cod::float8, grams, tries`,
    [code],
  )
  return counted.rows[0] ?? null
}

async function note(
  client: PoolClient,
  { code, outlet_id, carrier }: Asked & { code: string },
  answer: Booked | Refused | Unsure,
): Promise<void> {
  if (answer.ok === true) {
    // An event of the carrier may have been faster than its answer.
    await client.query(
      `update parcel set tracking_no = coalesce(tracking_no, $2), fee = $3,
         state = case when state in ('asked', 'unsure') then 'booked' else state end,
         state_at = case when state in ('asked', 'unsure') then now() else state_at end
       where code = $1`,
      [code, answer.trackingNo, answer.fee],
    )
    return
  }
  const state = answer.ok === "unsure" ? "unsure" : "refused"
  const reason = answer.reason.slice(0, 500)
  await client.query(
    `update parcel set state = $2, state_at = now(), reason = $3
     where code = $1 and state = 'asked'`,
    [code, state, reason],
  )
  const kind = state === "unsure" ? "PARCEL_UNSURE" : "PARCEL_REFUSED"
  await openExceptions(client, outlet_id, [
    { kind, subject: `parcel:${code}`, details: { carrier, reason } },
  ])
}

/** Asks the carrier to take a parcel. Silence is thrown, and asked again later under the same name. */
export async function sendParcel(client: PoolClient, payload: unknown): Promise<void> {
  const { code } = payloadOf.parse(payload)
  const asked = await countTry(code)
  if (!asked) return
  const [book, order] = await Promise.all([
    currentBook(),
    readOrderToSend(pool(), asked.order_code),
  ])
  const outlet = book.outletById.get(asked.outlet_id)
  const carrier = carrierOf(asked.carrier)
  if (!order || !outlet || !carrier)
    throw new Error(`parcel ${code}: order, outlet or carrier gone`)
  const { cod, grams, tries } = asked
  const parcel = parcelToBook(book, order, outlet, { code, cod, grams, isAskedAgain: tries > 1 })
  const answer = parcel ? await carrier.book(parcel) : { ok: false as const, reason: "–" }
  await note(client, { ...asked, code }, answer)
}
