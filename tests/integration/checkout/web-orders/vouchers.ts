import { describe, expect, it } from "vitest"
import { begin, buy, office, post, promotion, quote, used, want } from "./promotion-stage.js"
import { province } from "./stage.js"

describe("a voucher", () => {
  it("counts however it is typed, once an order, and says why where it gives nothing", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", kind: "amount", value: 5_000, minSpend: 30_000 },
      voucher: { code: "DEMOTET27", maxUses: 3, maxPerPhone: 2 },
    })
    expect(code).toBe("DEMOTET27")
    const typed = await quote([want("b9", 2)], " demo-tet 27 ")
    expect(typed.voucher).toEqual({ code, problem: null, minSpend: null })
    expect(typed.offers).toMatchObject([{ amount: 5_000, voucher: code, target: "ORDER" }])
    const small = await quote([want("b9")], code)
    expect(small.voucher).toEqual({ code, problem: "VOUCHER_MINIMUM", minSpend: 30_000 })
    expect(small.totals.goods).toBe(19_000)
    expect((await quote([want("b9")], "NOTHING")).voucher?.problem).toBe("VOUCHER_UNKNOWN")
    const sent = await post([want("b9")], small.quoteHash, { voucher: code })
    expect(sent).toMatchObject({ status: 422, body: { code: "VOUCHER_MINIMUM" } })
    expect(await used(code)).toBe(0)
  })

  it("with one use left goes to one of twenty buyers; nineteen are told, and hold no goods", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b10"] },
      voucher: { maxUses: 1, maxPerPhone: null },
    })
    const before = await province.level("b10", 1)
    const { quoteHash } = await quote([want("b10")], code)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post([want("b10")], quoteHash, { voucher: code })),
    )
    const said = answers.map(({ status, body }) => (status === 200 ? "won" : body.code)).sort()
    expect(said).toEqual([...Array.from({ length: 19 }, () => "VOUCHER_SPENT"), "won"])
    expect(await used(code)).toBe(1)
    expect((await province.level("b10", 1)).reserved).toBe(before.reserved + 1)
  })

  it("is kept to its uses per phone, whoever writes the number how", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b11"] },
      voucher: { maxUses: 9, maxPerPhone: 1 },
    })
    expect((await buy([want("b11")], code, "0911 000 001")).status).toBe(200)
    expect(await buy([want("b11")], code, "+84911000001")).toMatchObject({
      status: 409,
      body: { code: "VOUCHER_PHONE_LIMIT" },
    })
    expect((await buy([want("b11")], code, "0911000002")).status).toBe(200)
    expect(await used(code)).toBe(2)
  })

  it("comes back when an order that nobody paid is cancelled, and can be used again", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b12"] },
      voucher: { maxUses: 1, maxPerPhone: 1 },
    })
    const first = await buy([want("b12")], code)
    expect(await used(code)).toBe(1)
    const cancel = () =>
      province.request("POST", `/store/web-orders/${first.body.code}/cancel`, {
        phone: "0900000001",
      })
    expect((await cancel()).status).toBe(200)
    expect((await cancel()).status).toBe(200)
    expect(await used(code)).toBe(0)
    expect((await buy([want("b12")], code)).status).toBe(200)
    const held = await province.number(
      "select count(*) from voucher_use where voucher_code = $1 and released_at is null",
      [code],
    )
    expect(held).toBe(1)
  })

  it("has a code of its own, and counts where it was made for", async () => {
    await begin({ target: "ORDER", voucher: { code: "DEMOTWICE", maxUses: 1 } })
    const again = promotion({ target: "ORDER", voucher: { code: "DEMOTWICE", maxUses: 1 } })
    expect(await office("", again)).toMatchObject({
      status: 409,
      body: { code: "VOUCHER_TAKEN" },
    })
    const { code } = await begin({ online: false, outletCodes: null, voucher: { maxUses: 1 } })
    expect((await quote([want("b14")], code)).voucher?.problem).toBe("VOUCHER_UNKNOWN")
  })
})
