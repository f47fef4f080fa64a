import type { SaleFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import type { Till } from "../support/till.js"
import { hireManager, kinds, province, statuses } from "./stage.js"

describe("a refund", () => {
  const refundOf = (own: Till, sale: SaleFact, n: number, condition: string, at = 0) => {
    const line = sale.lines[at]
    if (!line) throw new Error("no line")
    const { lineNo, skuId, qtyMilli, payable, net, vat } = line
    return {
      kind: "refund",
      id: crypto.randomUUID(),
      at: "2026-11-21T12:30:00+07:00",
      staffId: own.staffId,
      sessionId: own.sessionId,
      epoch: own.device.epoch,
      refundSeq: n,
      refundNo: `${own.device.outletCode}-${own.device.registerCode}-${own.device.epoch}-T${n}`,
      businessDay: "2026-11-21",
      saleId: sale.id,
      lines: [{ lineNo, skuId, qtyMilli, condition, payable, net, vat }],
      total: payable,
      payments: [{ kind: "cash", amount: payable, reference: null }],
      reason: "faulty",
      approvedBy: null,
    }
  }
  const lotsBack = (id: string) =>
    province.rows(
      `select l.owner_id, l.lot_no, l.condition, m.qty::float8 qty, m.cause, m.actor
       from stock_move m join stock_lot l on l.id = m.lot_id where m.document = $1`,
      [`refund:${id}`],
    )

  it("puts goods back into the lot and to the owner they came from, once", async () => {
    const own = await province.till(1)
    const sale = own.sale({ lines: [{ sku: "honey", qtyMilli: 2000 }] })
    const before = await province.level("honey", 1)
    const refund = refundOf(own, sale, 1, "resaleable")
    expect(statuses(await own.send([sale, refund]))).toEqual(["accepted", "accepted"])
    expect(statuses(await own.send([sale, refund]))).toEqual(["duplicate", "duplicate"])
    expect(await province.level("honey", 1)).toEqual(before)
    const taken = await province.rows(
      `select l.owner_id, l.lot_no from stock_move m join stock_lot l on l.id = m.lot_id
       where m.reference = $1 and m.cause = 'sale'`,
      [`sale:${sale.id}`],
    )
    expect(await lotsBack(refund.id)).toEqual([
      {
        ...taken[0],
        condition: "SELLABLE",
        qty: 2,
        cause: "return",
        actor: `staff:${own.staffId}`,
      },
    ])
  })

  it("of broken goods keeps them off the shelf", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    await own.send([sale])
    const before = await province.level("honey", 1)
    const refund = refundOf(own, sale, 1, "damaged")
    expect(statuses(await own.send([refund]))).toEqual(["accepted"])
    expect(await province.level("honey", 1)).toEqual(before)
    expect(await lotsBack(refund.id)).toMatchObject([{ condition: "DAMAGED", qty: 1 }])
  })

  it("beyond the cashier's limit is posted and flagged, in one piece or in two, unless a manager agreed", async () => {
    await hireManager()
    const own = await province.till(1)
    const cakes = () => own.sale({ lines: [{ sku: "cake", qtyMilli: 2000 }] })
    const both = own.sale({
      lines: [
        { sku: "honey", qtyMilli: 1000 },
        { sku: "cake", qtyMilli: 1000 },
      ],
    })
    const [dear, agreed] = [cakes(), cakes()]
    await own.send([dear, agreed, both])
    const before = await province.level("cake", 1)
    const alone = refundOf(own, dear, 1, "resaleable")
    const led = { ...refundOf(own, agreed, 2, "resaleable"), approvedBy: "staff_m" }
    const [first, second] = [
      refundOf(own, both, 3, "resaleable", 0),
      refundOf(own, both, 4, "resaleable", 1),
    ]
    expect(statuses(await own.send([alone, led, first]))).toEqual([
      "needs_review",
      "accepted",
      "accepted",
    ])
    expect(statuses(await own.send([second]))).toEqual(["needs_review"])
    expect((await province.level("cake", 1)).stocked).toBe(before.stocked + 5)
    const [exception] = await province.rows(
      "select kind, outlet_id, details from intake_exception where subject = $1",
      [`refund:${second.id}`],
    )
    expect(exception).toEqual({
      kind: "LIMIT_EXCEEDED",
      outlet_id: "out_1",
      details: { amount: 227_000, limit: 200_000, staffId: "staff_1", approvedBy: null },
    })
    expect(await kinds(`refund:${alone.id}`)).toEqual(["LIMIT_EXCEEDED"])
    expect(await kinds(`refund:${led.id}`)).toEqual([])
  })

  it("of a sale of another register of the outlet is posted; another outlet neither sees nor refunds it", async () => {
    const [seller, other, elsewhere] = [
      await province.till(1),
      await province.till(1),
      await province.till(2),
    ]
    const sale = seller.sale()
    await seller.send([sale])
    const find = (own: Till, query: string) =>
      own.call<{ sale: SaleFact; refunds: unknown[]; code?: string }>(
        "GET",
        `/pos/receipts?${query}`,
      )
    for (const query of [`number=${sale.receiptNo}`, `code=${sale.publicCode}`]) {
      expect((await find(other, query)).body).toEqual({ sale, refunds: [] })
      expect((await find(elsewhere, query)).body.code).toBe("NOT_FOUND")
    }
    expect((await find(other, "number=1")).status).toBe(400)
    const stolen = { ...refundOf(elsewhere, sale, 1, "resaleable") }
    expect((await elsewhere.send([stolen])).body.results[0]?.code).toBe("SALE_UNKNOWN")
    const refund = refundOf(other, sale, 1, "resaleable")
    expect(statuses(await other.send([refund]))).toEqual(["accepted"])
    expect((await find(seller, `code=${sale.publicCode}`)).body.refunds).toEqual([refund])
  })

  it("that takes back more than is left is set aside, also when two arrive at once", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    await own.send([sale])
    const pair = [refundOf(own, sale, 1, "resaleable"), refundOf(own, sale, 2, "resaleable")]
    const answers = await Promise.all(pair.map((refund) => own.send([refund])))
    expect(answers.flatMap(statuses).sort()).toEqual(["accepted", "quarantined"])
    const codes = answers.flatMap((answer) => answer.body.results.map(({ code }) => code))
    expect(codes).toContain("REFUND_ABOVE_SALE")
    const unknown = { ...refundOf(own, sale, 3, "resaleable"), saleId: crypto.randomUUID() }
    expect((await own.send([unknown])).body.results[0]).toMatchObject({
      status: "quarantined",
      code: "SALE_UNKNOWN",
    })
  })
})
