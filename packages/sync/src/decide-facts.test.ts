import type { SaleFact } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { unstorable } from "./decide-facts.js"
import { isForQueue } from "./invoice-rules.js"
import { refundableSale } from "./refund-rules.js"
import {
  codeOf,
  context,
  decide,
  invoiceOf,
  kindsOf,
  line,
  NOTHING,
  ORANGE,
  raw,
  refundOf,
  sale,
  uuid,
} from "./testing/facts.js"

describe("decideFacts", () => {
  it("accepts a sound sale, half a kilogram included", () => {
    expect(codeOf(sale(1))).toBe("accepted")
    expect(codeOf(sale(1, 500, ORANGE))).toBe("accepted")
  })

  it("tells duplicates and conflicts apart, within a batch and against what is stored", () => {
    const altered = { ...sale(1), change: 1 }
    expect(decide([sale(1), sale(1), altered]).map((v) => v.status)).toEqual([
      "accepted",
      "duplicate",
      "conflict",
    ])
    const stored = { ...NOTHING, hashOfId: new Map([[uuid(1), JSON.stringify(sale(1))]]) }
    expect(codeOf(sale(1), context({ stored }))).toBe("duplicate")
    expect(codeOf(altered, context({ stored }))).toBe("FACT_CONFLICT")
  })

  it("calls a cloned device's second sale with a taken number or code a conflict", () => {
    const clone = { ...sale(1), id: uuid(77) }
    expect(decide([sale(1), clone]).map((v) => v.status)).toEqual(["accepted", "conflict"])
    const other = { ...sale(2), publicCode: sale(1).publicCode }
    expect(decide([sale(1), other]).map((v) => v.status)).toEqual(["accepted", "conflict"])
  })

  it("sets aside what does not add up, and nothing else of the batch", () => {
    const wrong = { ...sale(2), totals: { ...sale(2).totals, total: 1 } }
    const verdicts = decide([sale(1), wrong, { nonsense: true }, null, sale(3)])
    expect(verdicts.map((v) => v.status)).toEqual([
      "accepted",
      "quarantined",
      "quarantined",
      "quarantined",
      "accepted",
    ])
    expect(codeOf(wrong)).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf({ ...sale(1), change: 5 })).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf(line(sale(1), { vat: 0 }))).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf(line(sale(1), { treatment: "NOT_SUBJECT" }))).toBe("SALE_TOTAL_MISMATCH")
  })

  it("takes a refund of a sale that the same batch brings, and none of one that it sets aside", () => {
    const sold = sale(1)
    const fates = (first: SaleFact) => decide([first, refundOf(sold)]).map((v) => v.status)
    expect(fates(sold)).toEqual(["accepted", "accepted"])
    expect(fates({ ...sold, change: 5 })).toEqual(["quarantined", "quarantined"])
    expect(codeOf(refundOf(sold))).toBe("SALE_UNKNOWN")
  })

  it("queues one invoice a sale, and asks a manager about the second and about goods that are back", () => {
    const sold = sale(1)
    const asked = decide([sold, invoiceOf(600, sold.id), invoiceOf(601, sold.id.toUpperCase())])
    expect(asked.map(isForQueue)).toEqual([false, true, false])
    expect(asked[2]).toMatchObject({
      status: "needs_review",
      exceptions: [{ kind: "INVOICE_REPEATED", details: { state: "queued" } }],
    })
    const late = decide([sold, refundOf(sold), invoiceOf(600, sold.id)])[2]
    expect(late).toMatchObject({ exceptions: [{ kind: "INVOICE_OF_REFUNDED" }] })
    const stored = {
      ...{ ...NOTHING, refundable: new Map([[sold.id, refundableSale(sold)]]) },
      invoiced: new Map([[sold.id, "issued" as const]]),
    }
    expect(kindsOf(invoiceOf(600, sold.id), context({ stored }))).toEqual(["INVOICE_REPEATED"])
  })

  it("sets aside an invoice of a sale that is not here or for a tax id that cannot be, and asks about no digit", () => {
    const sold = sale(1)
    expect(codeOf(invoiceOf(600, sold.id))).toBe("SALE_UNKNOWN")
    const stored = { ...NOTHING, refundable: new Map([[sold.id, refundableSale(sold)]]) }
    expect(codeOf(invoiceOf(600, sold.id, "12345678901"), context({ stored }))).toBe(
      "TAX_ID_INVALID",
    )
    expect(codeOf(invoiceOf(600, sold.id, "0100109107"), context({ stored }))).toBe("accepted")
  })

  it("sets aside numbers of another register, unknown goods and half a bottle", () => {
    expect(codeOf({ ...sale(1), receiptNo: "HT02-01-1-1" })).toBe("INVALID_REQUEST")
    expect(codeOf({ ...sale(1), epoch: 2, receiptNo: "HT01-01-2-1" })).toBe("INVALID_REQUEST")
    expect(codeOf(line(sale(1), { skuId: "unheard" }))).toBe("SKU_UNKNOWN")
    expect(codeOf(sale(1, 500))).toBe("QUANTITY_INVALID")
  })

  it("does not take a number of an earlier enrolment for one of this one", () => {
    const earlier = { ...sale(3), epoch: 1 }
    const register = { ...context().register, epoch: 2 }
    const [verdict] = decide([earlier], context({ register }))
    expect(verdict).toMatchObject({ status: "quarantined", seq: null })
    const [own] = decide([{ ...earlier, change: 5 }])
    expect(own).toMatchObject({ status: "quarantined", seq: 3 })
  })

  it("sets everything of a revoked device aside, but knows what it sent before", () => {
    const register = { ...context().register, state: "revoked" as const }
    const stored = { ...NOTHING, hashOfId: new Map([[uuid(1), JSON.stringify(sale(1))]]) }
    const ctx = context({ register, stored })
    expect(decide([sale(1), sale(2)], ctx).map((v) => v.status)).toEqual([
      "duplicate",
      "quarantined",
    ])
  })

  it("posts every sale once, whatever the network repeats or reorders", () => {
    const sent = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(sent, (order) => {
        const verdicts = decide(order.map((n) => sale(n)))
        const posted = verdicts.filter((v) => v.status === "accepted").map((v) => v.id)
        expect(posted.sort()).toEqual([...new Set(order)].map(uuid).sort())
        expect(verdicts.every((v) => ["accepted", "duplicate"].includes(v.status))).toBe(true)
      }),
    )
  })

  it("lets what the database refuses use up its number, but no number of another enrolment", () => {
    const { register } = context()
    const ofEpoch = (epoch: number) => unstorable(raw({ ...sale(7), epoch }), register, null)
    expect(ofEpoch(1)).toMatchObject({ status: "quarantined", id: uuid(7), seq: 7 })
    expect(ofEpoch(2)).toMatchObject({ status: "quarantined", id: uuid(7), seq: null })
  })
})
