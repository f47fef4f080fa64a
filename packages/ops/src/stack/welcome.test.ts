import { expect, it } from "vitest"
import { welcome } from "./welcome.js"

const ADDRESSES = { backend: "http://b", storefront: "http://s", pos: "http://p" }

it("prints the passwords that open the demo accounts", () => {
  const text = welcome(ADDRESSES, { office: "office-word", producer: "producer-word" })
  expect(text).toMatch(/admin@ocop\.test +password office-word/)
  expect(text).toMatch(/phone 0900000001 +password producer-word/)
})

it("says of an account whose password it does not know that it was set before", () => {
  const text = welcome(ADDRESSES, { office: null, producer: "producer-word" })
  expect(text).toMatch(/admin@ocop\.test +password as set before/)
  expect(text).toMatch(/phone 0900000001 +password producer-word/)
})

it("names no demo account where there is no demo province", () => {
  const text = welcome(ADDRESSES, null)
  expect(text).not.toMatch(/demo|password|PIN/i)
  expect(text).toContain("http://s/nha-san-xuat")
})
