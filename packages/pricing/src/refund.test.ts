import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { refundOf } from "./refund.js"

const line = { payable: 100_000, net: 92_593, vat: 7407 }

describe("refunds", () => {
  it("gives back a third of a line's money for a third of its goods", () => {
    const third = { line, soldQtyMilli: 3000, returnedQtyMilli: 0, qtyMilli: 1000 }
    expect(refundOf(third)).toEqual({ ok: true, payable: 33_333, net: 30_864, vat: 2469 })
  })

  it("in any steps gives back exactly what was paid", () => {
    const anySteps = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 })
    const anyVat = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(
        anySteps,
        fc.integer({ min: 0, max: 5_000_000 }),
        anyVat,
        (steps, payable, bp) => {
          const vat = Math.round((payable * bp) / (10_000 + bp))
          const sold = { payable, net: payable - vat, vat }
          const soldQtyMilli = steps.reduce((sum, s) => sum + s, 0)
          let returnedQtyMilli = 0
          const back = { payable: 0, net: 0, vat: 0 }
          for (const qtyMilli of steps) {
            const refund = refundOf({ line: sold, soldQtyMilli, returnedQtyMilli, qtyMilli })
            if (!refund.ok) throw new Error(refund.code)
            expect(refund.net + refund.vat).toBe(refund.payable)
            expect(Math.min(refund.net, refund.vat)).toBeGreaterThanOrEqual(0)
            back.payable += refund.payable
            back.net += refund.net
            back.vat += refund.vat
            returnedQtyMilli += qtyMilli
          }
          expect(back).toEqual(sold)
        },
      ),
    )
  })

  it("never gives back more than was sold", () => {
    const over = { line, soldQtyMilli: 3000, returnedQtyMilli: 2500, qtyMilli: 501 }
    expect(refundOf(over)).toEqual({ ok: false, code: "REFUND_ABOVE_SALE" })
    for (const qtyMilli of [0, -1, 0.5]) {
      expect(refundOf({ ...over, qtyMilli })).toEqual({ ok: false, code: "QTY_INVALID" })
    }
  })
})
