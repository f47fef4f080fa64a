import { expect, test } from "vitest"
import { besideQuote } from "./trouble"

test("a price that came takes back what it tells itself, and leaves why it was asked for again", () => {
  expect(besideQuote("OFFLINE")).toBeNull()
  expect(besideQuote("STOCK_SHORT")).toBeNull()
  expect(besideQuote("PRICE_CHANGED")).toBe("PRICE_CHANGED")
})
