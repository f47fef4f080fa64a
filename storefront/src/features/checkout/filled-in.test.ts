import type { ShopperAccount } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { EMPTY_FORM } from "./checkout-form"
import { filledIn } from "./filled-in"

const address = {
  ...{ id: "addr_1", name: "DEMO Lan", phone: "+84911111111", communeCode: "18073" },
  ...{ communeName: "Phường Thành Sen", provinceCode: "42", provinceName: "Hà Tĩnh" },
  ...{ line: "12 đường DEMO" },
}
const account: ShopperAccount = {
  phone: "+84912345678",
  since: "2026-11-21",
  addresses: [address],
}

describe("the checkout of who is signed in", () => {
  it("begins with the address used last", () => {
    expect(filledIn(EMPTY_FORM, account)).toMatchObject({
      ...{ name: "DEMO Lan", phone: "0911111111", communeCode: "18073" },
      ...{ communeName: "Phường Thành Sen, Hà Tĩnh", provinceCode: "42", line: "12 đường DEMO" },
    })
  })

  it("never writes over what was filled in, nor mixes two addresses", () => {
    const begun = { ...EMPTY_FORM, name: "DEMO Hùng", line: "5 đường khác" }
    expect(filledIn(begun, account)).toMatchObject({
      ...{ name: "DEMO Hùng", line: "5 đường khác", communeCode: "" },
    })
  })

  it("has at least the verified phone", () => {
    expect(filledIn(EMPTY_FORM, { ...account, addresses: [] })).toEqual({
      ...EMPTY_FORM,
      phone: "0912345678",
    })
  })
})
