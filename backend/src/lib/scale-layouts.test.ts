import { describe, expect, it } from "vitest"
import { scaleLayouts } from "./scale-layouts"

const grams = { prefixes: ["20"], itemDigits: 5, valueDigits: 5, holds: "weight", step: 1 }
const prices = { prefixes: ["22", "23"], itemDigits: 4, valueDigits: 6, holds: "price", step: 100 }
const read = (value: unknown) => scaleLayouts.safeParse(JSON.stringify(value))

describe("layouts of scales", () => {
  it("may be several, each under its own prefixes", () => {
    expect(read([grams, prices])).toMatchObject({ success: true, data: [grams, prices] })
    expect(read([grams, { ...prices, prefixes: ["20"] }]).success).toBe(false)
  })

  it("that no label can have are refused", () => {
    expect(read([{ ...grams, valueDigits: 6 }]).success).toBe(false)
    expect(read([{ ...grams, prefixes: ["89"] }]).success).toBe(false)
    expect(read([]).success).toBe(false)
    expect(scaleLayouts.safeParse("[{").success).toBe(false)
  })
})
