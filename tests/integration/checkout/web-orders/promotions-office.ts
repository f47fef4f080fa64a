import type { ClearancePage, ErrorBody, PromotionPage } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { begin, buy, office, promotion, quote, token, want } from "./promotion-stage.js"
import { province } from "./stage.js"

describe("the office's promotions", () => {
  it("are for the office alone", async () => {
    for (const headers of [{}, token("producer_member"), token("customer")]) {
      for (const [path, body] of [
        ["", undefined],
        ["", promotion()],
        ["/promo_x/end", {}],
      ] as const) {
        const answer = await office(path, body, headers as { authorization: string })
        expect([path, answer.status]).toEqual([path, 401])
      }
    }
  })

  it("are listed by what runs, with what they gave and what is left of a code", async () => {
    const { id, code } = await begin({
      ...{ skuIds: ["variant_b13"], voucher: { maxUses: 7 } },
    })
    const { body: order } = await buy([want("b13", 2)], code)
    const page = (await office<PromotionPage>("?state=running")).body
    expect(page.items.find((row) => row.id === id)).toMatchObject({
      ...{ lastDay: "2026-11-30", state: "running", skuCount: 1 },
      voucher: { code, maxUses: 7, used: 1, maxPerPhone: 1 },
      given: { orders: 1, amount: 4_600 },
    })
    expect(order.offers).toHaveLength(1)
    await office(`/${id}/end`, {})
    const over = (await office<PromotionPage>("?state=over")).body
    expect(over.items.some((row) => row.id === id)).toBe(true)
    expect((await quote([want("b13")], code)).voucher?.problem).toBe("VOUCHER_UNKNOWN")
  })

  it.each([
    ["a percentage above a hundred", { value: 101 }],
    ["a third of a per cent", { value: 33.333 }],
    ["half a đồng", { kind: "amount", value: 0.5 }],
    ["an end before its beginning", { validFrom: "2026-12-01" }],
    ["an end that is over", { validFrom: "2026-10-01", lastDay: "2026-11-20" }],
    ["nowhere", { online: false }],
    ["an unknown producer", { producerIds: ["prod_nobody"] }],
    ["a field that is none", { free: true }],
  ])("refuse %s", async (_name, changes) => {
    const answer = await office("", promotion({ skuIds: ["variant_b14"], ...changes }))
    expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    expect((await quote([want("b14")])).offers).toEqual([])
  })

  it("and its prices of goods near their end are made, listed, told to tills, and ended, by the office alone", async () => {
    const ask = <T>(path: string, body?: unknown, headers = token("user")) =>
      province.request<T & ErrorBody>(
        body === undefined ? "GET" : "POST",
        `/admin/ocop/clearances${path}`,
        body,
        headers,
      )
    const rule = {
      ...{ by: "share", atMost: 33, percent: 30, sectors: ["FOOD"], outletCodes: ["HT03"] },
      ...{ validFrom: "2026-11-01", lastDay: null },
    }
    for (const headers of [{}, token("producer_member"), token("customer")]) {
      for (const [path, body] of [
        ["", undefined],
        ["", rule],
        ["/x/end", {}],
      ] as const) {
        expect((await ask(path, body, headers as { authorization: string })).status).toBe(401)
      }
    }
    for (const [changes, code] of [
      [{ percent: 51 }, "PROMOTION_UNLAWFUL"],
      [{ outletCodes: ["ZZ99"] }, "OUTLET_UNKNOWN"],
      [{ atMost: 101 }, "INVALID_REQUEST"],
      [{ lastDay: "2026-11-20" }, "INVALID_REQUEST"],
    ] as const) {
      expect((await ask("", { ...rule, ...changes })).body.code, code).toBe(code)
    }
    const { id } = (await ask<{ id: string }>("", rule)).body
    const listed = async (state: string) =>
      (await ask<ClearancePage>(`?state=${state}`)).body.items.find((row) => row.id === id)
    expect(await listed("running")).toMatchObject({ percent: 30, lastDay: null, isEnded: false })
    for (const sql of [
      "update clearance_rule set percent = 40 where id = $1",
      "delete from clearance_rule where id = $1",
    ]) {
      await expect(province.db.query(sql, [id])).rejects.toThrow(/can only be ended/)
    }
    const dayHere = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const before = dayHere()
    expect((await ask(`/${id}/end`, {})).status).toBe(200)
    expect((await ask("/clear_nobody/end", {})).status).toBe(404)
    expect(await listed("running")).toBeUndefined()
    // What was sold on that very day keeps its price.
    const over = await listed("over")
    expect(over).toMatchObject({ isEnded: true })
    expect([before, dayHere()]).toContain(over?.lastDay)
  })

  it("cannot be made where nothing would obey them: Medusa's own are refused", async () => {
    for (const path of ["/admin/promotions", "/admin/campaigns"]) {
      const answer = await province.request<ErrorBody>("POST", path, {}, token("user"))
      expect(answer).toMatchObject({ status: 422, body: { code: "PRICE_RULE_UNREAD" } })
    }
  })
})
