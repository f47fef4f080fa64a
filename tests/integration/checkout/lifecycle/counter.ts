import { randomUUID } from "node:crypto"
import type { OrderTender, OutletOrders, PosSnapshot, WebOrderView } from "@ocop/contracts"
import { openTill } from "../../intake/support/till.js"
import { backend, call, db, office, shop } from "./stage.js"

/** A till of an outlet and what it asks about web orders. */
export async function counterAt(outletCode: string) {
  const { code } = await call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
    body: { outletCode },
    headers: office,
  })
  const till = await openTill(backend.url, code)
  const snapshot: PosSnapshot = (await till.snapshot()).body
  const staffId = snapshot.staff[0]?.id ?? ""
  type Told = { code?: string; due?: number; handedAt?: string; details?: Record<string, unknown> }
  return {
    till,
    staffId,
    list: async () => (await till.call<OutletOrders>("GET", "/pos/outlet-orders")).body,
    ask: (what: string, body: object) =>
      till.call<Told>("POST", `/pos/outlet-orders/${what}`, body),
    takes: (orderCode: string, amount: number, tender?: OrderTender) => {
      const head = { kind: "cash-moved", id: randomUUID(), at: new Date().toISOString(), staffId }
      const why = {
        ...{ direction: "in", reason: "order", orderCode, amount, note: null },
        ...(tender && { tender }),
      }
      return till.send([{ ...head, sessionId: till.sessionId, ...why }])
    },
  }
}

/** The code that a shopper reads out at the counter. */
export const codeOf = async (code: string): Promise<string> => {
  const path = `/store/web-orders/${code}?phone=0900000001`
  const { pickupCode } = await call<WebOrderView>("GET", path, { headers: shop })
  return pickupCode ?? ""
}

export const statusOf = async (code: string) => {
  const { rows } = await db.query<{ status: string }>(
    "select status from web_order where code = $1",
    [code],
  )
  return rows[0]?.status
}
