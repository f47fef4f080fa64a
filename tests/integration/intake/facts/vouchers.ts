import { randomUUID } from "node:crypto"
import type { SaleFact, TillVoucherAnswer } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { adminToken } from "../../../support/index.js"
import { forgotten, kinds, province, statuses, till } from "./stage.js"

const OFF = 10_000

describe("a voucher at a counter", () => {
  const begin = async (code: string, changes: object = {}) => {
    const answer = await province.request<{ id: string }>(
      "POST",
      "/admin/ocop/promotions",
      {
        ...{ name: "DEMO Phiếu quầy", kind: "amount", value: OFF, target: "ORDER" },
        ...{ validFrom: "2026-11-01", lastDay: "2026-11-30", online: false, outletCodes: null },
        skuIds: ["variant_honey"],
        voucher: { code, maxUses: 1, maxPerPhone: null },
        ...changes,
      },
      {
        authorization: `Bearer ${adminToken("test-only-jwt-secret", { type: "user", id: "user_test" })}`,
      },
    )
    expect(answer.status).toBe(201)
    await forgotten()
    return answer.body.id
  }
  const hold = (saleId: string, code: string, at = till) =>
    at.call<TillVoucherAnswer & { code: string }>("POST", "/pos/vouchers", { saleId, code })
  const used = (code: string) => province.number("select used from voucher where code = $1", [code])
  /** A bottle of honey, the voucher's đồng off it, VAT taken anew. */
  const soldWith = (code: string, promotionId: string): SaleFact => {
    const sale = till.sale({ off: { percent: 10, approvedBy: null } })
    const { discounts: _, ...rest } = sale
    return {
      ...rest,
      voucher: { code, promotionId },
      promotions: [{ promotionId, name: "DEMO Phiếu quầy", amount: OFF }],
    }
  }

  it("is held for one basket of one register, used by its sale, and nobody's doubt", async () => {
    const promotionId = await begin("DEMOQUAY1")
    const sale = soldWith("DEMOQUAY1", promotionId)
    const held = await Promise.all([1, 2, 3].map(() => hold(sale.id, "demo-quay 1")))
    expect(held.map(({ status, body }) => [status, body.code])).toEqual(
      held.map(() => [200, "DEMOQUAY1"]),
    )
    expect(await used("DEMOQUAY1")).toBe(1)
    expect((await hold(randomUUID(), "DEMOQUAY1")).body.code).toBe("VOUCHER_SPENT")
    expect(statuses(await till.send([sale]))).toEqual(["accepted"])
    expect(statuses(await till.send([sale]))).toEqual(["duplicate"])
    expect(await used("DEMOQUAY1")).toBe(1)
    expect(await kinds(`sale:${sale.id}`)).toEqual([])
    expect((await hold(sale.id, "DEMOQUAY1")).body.code).toBe("CONFLICT")
  })

  it("whose promotion is ended while a basket holds it counts for that basket, and opens nothing more", async () => {
    const promotionId = await begin("DEMOQUAY9")
    const sale = soldWith("DEMOQUAY9", promotionId)
    expect((await hold(sale.id, "DEMOQUAY9")).status).toBe(200)
    await province.db.query(
      "update price_promotion set ended_at = $2, ended_by = 'test' where id = $1",
      [promotionId, sale.at],
    )
    await forgotten()
    expect((await hold(randomUUID(), "DEMOQUAY9")).body.code).toBe("VOUCHER_UNKNOWN")
    expect(statuses(await till.send([sale]))).toEqual(["accepted"])
    expect(await kinds(`sale:${sale.id}`)).toEqual([])
  })

  it("let go is there for the next; one that a sale used beyond its number is a manager's", async () => {
    const promotionId = await begin("DEMOQUAY2")
    const [first, second] = [soldWith("DEMOQUAY2", promotionId), soldWith("DEMOQUAY2", promotionId)]
    await hold(first.id, "DEMOQUAY2")
    const other = await province.till(2)
    await other.call("POST", "/pos/vouchers/release", { saleId: first.id })
    expect(await used("DEMOQUAY2")).toBe(1)
    await till.call("POST", "/pos/vouchers/release", { saleId: first.id })
    expect(await used("DEMOQUAY2")).toBe(0)
    await till.send([first, second])
    expect(await used("DEMOQUAY2")).toBe(1)
    expect(await kinds(`sale:${first.id}`)).toEqual([])
    expect(await kinds(`sale:${second.id}`)).toEqual(["VOUCHER_SPENT"])
  })

  it("that a sale names though its basket held another is used, and the other one is free", async () => {
    const promotionId = await begin("DEMOQUAY3")
    await begin("DEMOQUAY4")
    const sale = soldWith("DEMOQUAY3", promotionId)
    await hold(sale.id, "DEMOQUAY3")
    await hold(sale.id, "DEMOQUAY4")
    expect([await used("DEMOQUAY3"), await used("DEMOQUAY4")]).toEqual([0, 1])
    expect(statuses(await till.send([sale]))).toEqual(["accepted"])
    expect([await used("DEMOQUAY3"), await used("DEMOQUAY4")]).toEqual([1, 0])
    expect(
      await province.rows(
        "select voucher_code code, used_at is not null used from till_voucher where sale_id = $1",
        [sale.id],
      ),
    ).toEqual([{ code: "DEMOQUAY3", used: true }])
  })

  it("of another day, of the web alone, or that is not there, is unknown at the counter", async () => {
    await begin("DEMOWEB1", { online: true, outletCodes: [] })
    await begin("DEMOLATER", { validFrom: "2026-11-29" })
    for (const code of ["DEMOWEB1", "DEMOLATER", "NOSUCH99"]) {
      expect([code, (await hold(randomUUID(), code)).body.code]).toEqual([code, "VOUCHER_UNKNOWN"])
    }
  })
})
