import fc from "fast-check"
import { expect, test } from "vitest"
import { countDuties, countSale, type Duty } from "./duties.js"

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
