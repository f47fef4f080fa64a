import { describe, expect, it } from "vitest"
import { fingerprintOf } from "./fingerprint"

const price = { t: "price", n: "148", x: "9001" }
const product = { t: "product", n: "146", x: "8800" }

describe("the fingerprint of the book", () => {
  it("is the same in whatever order the tables were counted", () => {
    expect(fingerprintOf([price, product])).toBe(fingerprintOf([product, price]))
  })

  it("is another one when a row was written, or two tables changed places", () => {
    const known = fingerprintOf([price, product])
    expect(fingerprintOf([{ ...price, x: "9002" }, product])).not.toBe(known)
    expect(
      fingerprintOf([
        { ...product, t: "price" },
        { ...price, t: "product" },
      ]),
    ).not.toBe(known)
  })
})
