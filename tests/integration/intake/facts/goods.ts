import { randomUUID } from "node:crypto"
import type { PosTransfers } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { kinds, province, statuses, till } from "./stage.js"

describe("goods that move at a till without a sale", () => {
  const skuId = "variant_tea"
  const head = () => ({
    kind: "goods-moved",
    id: randomUUID(),
    at: new Date().toISOString(),
    staffId: till.staffId,
    sessionId: till.sessionId,
    note: null,
  })
  const line = (qtyMilli: number, lotNo: string | null = null) => ({
    lineNo: 1,
    skuId,
    qtyMilli,
    lotNo,
  })
  const stocked = async (outlet = 1) => (await province.level("tea", outlet)).stocked
  const lots = (lotNo: string) =>
    province.rows(
      `select owner_id owner, qty::float8 qty, expires_on::text expires, condition from stock_lot
       where inventory_item_id = 'iitem_tea' and lot_no = $1 order by id`,
      [lotNo],
    )

  it("received with a delivery note come into their lot once, as the outlet's own", async () => {
    const before = await stocked()
    const fact = {
      ...head(),
      task: "receipt",
      terms: "delivery",
      noteNo: "DEMO-PG-1",
      lines: [{ lineNo: 1, skuId, qtyMilli: 10_000, lotNo: "T-IN", expiresOn: "2027-05-01" }],
    }
    const answers = await Promise.all([1, 2, 3].map(() => till.send([fact])))
    expect(answers.flatMap(statuses).sort()).toEqual(["accepted", "duplicate", "duplicate"])
    expect(await stocked()).toBe(before + 10)
    const [seller] = await province.rows<{ id: string }>(
      "select legal_entity_id id from outlet where id = 'out_1'",
    )
    expect(await lots("T-IN")).toEqual([
      { owner: seller?.id, qty: 10, expires: "2027-05-01", condition: "SELLABLE" },
    ])
  })

  it("thrown away leave the lot that was named; above the limit a manager is asked", async () => {
    const before = await stocked()
    const waste = { ...head(), task: "waste", reason: "damaged", approvedBy: null }
    const few = { ...waste, lines: [line(1000, "T-IN")] }
    const many = { ...waste, id: randomUUID(), lines: [line(9_000_000)] }
    expect(statuses(await till.send([few, many]))).toEqual(["accepted", "needs_review"])
    expect(await stocked()).toBe(before - 9001)
    expect(await kinds(`goods-moved:${many.id}`)).toEqual(["LIMIT_EXCEEDED"])
    expect(
      await province.number("select count(*) from stock_move where document = $1", [
        `waste:${few.id}`,
      ]),
    ).toBe(1)
  })

  it("counted stand from the moment of the count, whatever is sold later and told earlier", async () => {
    const countedAt = new Date().toISOString()
    const later = new Date(Date.now() + 60_000).toISOString()
    const sale = till.sale({ lines: [{ sku: "tea", qtyMilli: 2000 }], at: later })
    await till.send([sale])
    const count = {
      ...head(),
      task: "count",
      lines: [{ lineNo: 1, skuId, foundMilli: 40_000, countedAt }],
    }
    expect(statuses(await till.send([count]))).toEqual(["accepted"])
    expect(await stocked()).toBe(38)
    expect(await kinds(`goods-moved:${count.id}`)).toEqual(["COUNT_DIFFERENCE"])
    expect(statuses(await till.send([count]))).toEqual(["duplicate"])
    expect(await stocked()).toBe(38)
  })

  it("sent to another outlet arrive there alone, as counted, and only once", async () => {
    const [here, there] = [await stocked(), await stocked(2)]
    const other = await province.till(2)
    const out = { ...head(), task: "transfer-out", toOutletCode: "HT02", lines: [line(5000)] }
    expect(statuses(await till.send([out]))).toEqual(["accepted"])
    expect(await stocked()).toBe(here - 5)
    const { body } = await other.call<PosTransfers>("GET", "/pos/transfers")
    const [transfer] = body.transfers
    expect(transfer).toMatchObject({ id: `transf_${out.id}`, fromOutletCode: "HT01" })
    const sent = transfer?.lines.reduce((sum, { sentMilli }) => sum + sentMilli, 0)
    expect(sent).toBe(5000)
    const arrived = () => ({
      ...head(),
      staffId: other.staffId,
      sessionId: other.sessionId,
      task: "transfer-in",
      transferId: transfer?.id,
      lines: [{ lineNo: 1, foundMilli: (transfer?.lines[0]?.sentMilli ?? 0) - 1000 }],
    })
    const astray = { ...arrived(), staffId: till.staffId, sessionId: till.sessionId }
    expect(statuses(await till.send([astray]))).toEqual(["accepted"])
    expect([await stocked(), await stocked(2)]).toEqual([here - 5, there])
    expect(await kinds(`goods-moved:${astray.id}`)).toEqual(["TRANSFER_UNRESOLVED"])
    const first = arrived()
    expect(statuses(await other.send([first]))).toEqual(["accepted"])
    expect(await stocked(2)).toBe(there + 4)
    expect(await kinds(`transfer:${transfer?.id}`)).toEqual(["TRANSFER_DIFFERENCE"])
    const again = arrived()
    expect(statuses(await other.send([again]))).toEqual(["accepted"])
    expect(await stocked(2)).toBe(there + 4)
    expect(await kinds(`goods-moved:${again.id}`)).toEqual(["TRANSFER_UNRESOLVED"])
    expect((await other.call<PosTransfers>("GET", "/pos/transfers")).body.transfers).toEqual([])
  })

  it("of an outlet that is not there, or of a fact that says too much, are set aside", async () => {
    const before = await stocked()
    const nowhere = { ...head(), task: "transfer-out", toOutletCode: "ZZ99", lines: [line(1000)] }
    const chatty = {
      ...head(),
      task: "waste",
      reason: "damaged",
      approvedBy: null,
      colour: "red",
      lines: [line(1000)],
    }
    expect(statuses(await till.send([nowhere, chatty]))).toEqual(["quarantined", "quarantined"])
    expect(await stocked()).toBe(before)
  })
})
