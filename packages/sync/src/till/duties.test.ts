import fc from "fast-check"
import { expect, test } from "vitest"
import { BATCH, chooseDuties, countDuties, countSale, type Duty } from "./duties.js"

const kinds = ["sale", "refund", "cash-moved"] as const

test("a sale counted on top of the counts is counted as the book would count it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 8 }), (waiting) => {
      const duties = waiting.map(
        (kind, i): Duty => ({
          n: i + 1,
          factId: `f${i}`,
          kind,
          queuedAt: `2026-11-22T02:00:0${i}.000Z`,
        }),
      )
      const at = "2026-11-22T03:00:00.000Z"
      const sale: Duty = { n: duties.length + 1, factId: "new", kind: "sale", queuedAt: at }
      expect(countSale(countDuties(duties), at)).toEqual(countDuties([...duties, sale]))
    }),
  )
})

test("an invoice request waits for its sale, and for no refund of it", () => {
  const at = "2026-11-22T02:00:00.000Z"
  const sale: Duty = { n: 1, factId: "s", kind: "sale", queuedAt: at }
  const parked = { code: "INVALID_REQUEST", at }
  const refund: Duty = { ...sale, n: 2, factId: "r", kind: "refund", saleId: "s", parked }
  const asked: Duty = { ...sale, n: 3, factId: "i", kind: "invoice-asked", saleId: "s" }
  const choice = { batch: BATCH, suspects: [], tried: [], now: Date.parse(at) + 1_000 }
  const chosen = (...duties: Duty[]) => chooseDuties(duties, choice).map(({ factId }) => factId)
  expect(chosen(sale, refund, asked)).toEqual(["s", "i"])
  expect(chosen(refund, asked)).toEqual(["i"])
  expect(chosen({ ...sale, parked }, asked)).toEqual([])
})
