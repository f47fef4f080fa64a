import { expect, test } from "vitest"
import vector from "../fixtures/invoice-asked.json" with { type: "json" }
import { posFact } from "./pos-facts.js"

test("a till's request for an invoice is read as it was written, and with nothing beside it", () => {
  expect(posFact.parse(vector.fact)).toEqual(vector.fact)
  const { buyer } = vector.fact
  for (const wrong of [
    { ...vector.fact, total: 1 },
    { ...vector.fact, saleId: "HT01-01-1-1" },
    { ...vector.fact, buyer: { ...buyer, phone: "0912345678" } },
    { ...vector.fact, buyer: { ...buyer, email: "" } },
    { ...vector.fact, buyer: null },
  ]) {
    expect(posFact.safeParse(wrong).success).toBe(false)
  }
})
