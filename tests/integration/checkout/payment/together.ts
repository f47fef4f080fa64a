import type { WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { bank, expire, province } from "./stage.js"

const PHONE = "0900000001"

const join = (code: string, others: string[], phone = PHONE) =>
  province.request<WebOrderView & { code: string }>(
    "POST",
    `/store/web-orders/${code}/joint-payment`,
    { phone, others },
  )
const look = async (code: string) =>
  (await province.request<WebOrderView>("GET", `/store/web-orders/${code}?phone=${PHONE}`)).body
const cancel = (code: string) =>
  province.request<WebOrderView>("POST", `/store/web-orders/${code}/cancel`, { phone: PHONE })

/** Orders that one transfer pays, what each costs, and the code and sum of that transfer. */
async function together(count: number) {
  const placed: WebOrderView[] = []
  for (let n = 0; n < count; n += 1) placed.push(await bank.place("vietqr"))
  const codes = placed.map(({ code }) => code)
  const [first = "", ...others] = codes
  const joined = await join(first, others)
  expect(joined.status).toBe(200)
  const { purpose = "", amount = 0 } = joined.body.joint?.vietqr ?? {}
  return { codes, each: placed[0]?.totals.total ?? 0, purpose, amount }
}
const paidOf = async (codes: string[]) => {
  const rows: (string | number)[][] = []
  for (const code of codes) {
    const now = await bank.orderNow(code)
    rows.push([now?.status ?? "", now?.paid ?? 0])
  }
  return rows
}

describe("one transfer for several orders", () => {
  it("asks for all of them under one code, pays each to the đồng, and a second one is a duplicate", async () => {
    const { codes, each, purpose, amount } = await together(3)
    expect(amount).toBe(3 * each)
    // Asked again, from whichever of them, it is the same.
    const again = await join(codes[2] ?? "", codes.slice(0, 2))
    expect(again.body.joint?.vietqr).toMatchObject({ purpose, amount })
    const money = await bank.pay(`CT DEN ${purpose}`, amount)
    expect(await paidOf(codes)).toEqual(codes.map(() => ["paid", each]))
    expect(await bank.caseOf(money)).toBeUndefined()
    expect((await look(codes[1] ?? "")).joint).toMatchObject({
      orders: codes.map((code) => ({ code, status: "paid", due: 0 })),
      vietqr: null,
    })
    const second = await bank.pay(purpose, amount)
    expect(await bank.caseOf(second)).toMatchObject({ kind: "duplicate", open: amount })
  })

  it("fills one order after the other with less, keeps the rest asked for, and puts more into the queue", async () => {
    const { codes, each, purpose } = await together(3)
    const even = await bank.pay(purpose, each)
    expect(await bank.caseOf(even)).toBeUndefined()
    const part = await bank.pay(purpose, each + 10_000)
    expect(await paidOf(codes)).toEqual([
      ["paid", each],
      ["paid", each],
      ["awaiting_payment", 10_000],
    ])
    expect(await bank.caseOf(part)).toMatchObject({ kind: "partial", state: "open", open: 0 })
    expect((await look(codes[2] ?? "")).joint?.vietqr?.amount).toBe(each - 10_000)
    const rest = await bank.pay(purpose, each)
    expect(await paidOf(codes)).toEqual(codes.map(() => ["paid", each]))
    expect((await bank.caseOf(part))?.state).toBe("closed")
    expect(await bank.caseOf(rest)).toMatchObject({ kind: "overpaid", open: 10_000 })
  })

  it("asks for less when one of them is cancelled or paid by itself", async () => {
    const { codes, each, purpose } = await together(3)
    expect((await cancel(codes[0] ?? "")).status).toBe(200)
    await bank.pay(codes[1] ?? "", each)
    expect((await look(codes[2] ?? "")).joint?.vietqr).toMatchObject({ purpose, amount: each })
    // Who transfers what was asked for before gets the rest back.
    const old = await bank.pay(purpose, 3 * each)
    expect(await bank.caseOf(old)).toMatchObject({ kind: "overpaid", open: 2 * each })
    expect((await look(codes[2] ?? "")).status).toBe("paid")
  })

  it("owes each shopper's order what that order gave up, and opens none that ended", async () => {
    const { codes, each, purpose, amount } = await together(3)
    const money = await bank.pay(purpose, amount)
    const refunds = async () => {
      const views: WebOrderView["refunds"][] = []
      for (const code of codes) views.push((await look(code)).refunds)
      return views.map(({ due, made }) => [due, made])
    }
    await cancel(codes[0] ?? "")
    expect(await refunds()).toEqual([
      [each, 0],
      [0, 0],
      [0, 0],
    ])
    const { id = "" } = (await bank.caseOf(money)) ?? {}
    expect((await bank.office(`/${id}/refund`, { note: "FT DEMO" })).status).toBe(200)
    await cancel(codes[1] ?? "")
    expect(await refunds()).toEqual([
      [0, each],
      [each, 0],
      [0, 0],
    ])
    expect(await bank.caseOf(money)).toMatchObject({ kind: "cancelled", open: each })

    const [late, gone] = [await together(2), await together(2)]
    await bank.pay(late.purpose, late.each + 5_000)
    await expire(late.codes[1] ?? "", ...gone.codes)
    expect(await paidOf(late.codes)).toEqual([
      ["paid", late.each],
      ["expired", 0],
    ])
    const tooLate = await bank.pay(late.purpose, late.each - 5_000)
    expect(await bank.caseOf(tooLate)).toMatchObject({ kind: "duplicate", open: late.each - 5_000 })
    expect(await bank.caseOf(await bank.pay(gone.purpose, gone.amount))).toMatchObject({
      ...{ kind: "late", open: gone.amount },
    })
  })

  it("joins only what waits for a transfer, of the one who placed it", async () => {
    const [mine, cod] = [await bank.place("vietqr"), await bank.place("cod")]
    expect((await join(mine.code, [cod.code])).body.code).toBe("ORDER_NOT_PAYABLE")
    expect((await join(mine.code, ["HT00"])).status).toBe(404)
    const theirs = await bank.place("vietqr")
    await province.db.query(
      `update web_order set contact = contact || '{"phone":"+84911111111"}' where code = $1`,
      [theirs.code],
    )
    expect((await join(mine.code, [theirs.code])).status).toBe(404)
    const [a, b] = [await together(2), await together(2)]
    expect((await join(a.codes[0] ?? "", [b.codes[0] ?? ""])).body.code).toBe("CONFLICT")
    expect((await look(mine.code)).joint).toBeNull()
  })
})
