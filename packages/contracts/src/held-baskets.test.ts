import { expect, test } from "vitest"
import vector from "../fixtures/held-baskets.json" with { type: "json" }
import { heldBasketsTold } from "./held-baskets.js"

test("baskets on hold are read as they were told, and with nothing of a customer beside them", () => {
  const { told } = vector
  expect(heldBasketsTold.parse(told)).toEqual(told)
  const [first] = told.baskets
  if (!first) throw new Error("the vector has baskets")
  const wrong = (basket: object) => ({ ...told, baskets: [{ ...first, ...basket }] })
  for (const body of [
    { ...told, turn: 0 },
    { ...told, outletCode: "HT01" },
    { ...told, baskets: Array.from({ length: 11 }, () => first) },
    wrong({ lines: [] }),
    wrong({ adult: true }),
    wrong({ invoice: "DEMO Công ty Hồng Lam" }),
    wrong({ total: -1 }),
    wrong({ lines: [{ skuId: "variant_demo_0001", qtyMilli: 0, lotNo: null, expiresOn: null }] }),
  ]) {
    expect(heldBasketsTold.safeParse(body).success).toBe(false)
  }
})
