import { describe, expect, it } from "vitest"
import { footprint, kinds, moved, province, statuses, till } from "./stage.js"

describe("a poison fact", () => {
  it("is set aside with its reason, and the rest of its batch is posted", async () => {
    const own = await province.till(1)
    const good = own.sale()
    const wrongSum = own.sale()
    wrongSum.totals = { ...wrongSum.totals, total: 1 }
    const nul = { ...own.sale(), staffId: "a\u0000b" }
    const halfPair = { ...own.sale(), staffId: "\ud800" }
    const last = own.sale()
    const huge = { ...own.sale(), lines: [], id: "not-a-uuid" }
    const answer = await own.send([good, wrongSum, nul, halfPair, huge, last, null, 7])
    expect(statuses(answer)).toEqual([
      "accepted",
      "quarantined",
      "quarantined",
      "quarantined",
      "quarantined",
      "accepted",
      "quarantined",
      "quarantined",
    ])
    expect(answer.body.results[1]?.code).toBe("SALE_TOTAL_MISMATCH")
    expect(await moved(wrongSum.id)).toBe(0)
    const kept = await province.rows<{ body: { totals: { total: number } } }>(
      "select body from raw_fact where fact_id = $1",
      [wrongSum.id],
    )
    expect(kept.map((r) => r.body.totals.total)).toEqual([1])
    const state = await footprint()
    await own.send([wrongSum, null, 7])
    expect(await footprint()).toBe(state)
    const forget = province.db.query("delete from raw_fact")
    await expect(forget).rejects.toThrow(/append-only/)
  })

  it("does not hold back the number of those after it", async () => {
    const own = await province.till(1)
    const wrong = own.sale()
    wrong.change += 1
    const after = own.sale()
    expect((await own.send([wrong, after])).body.appliedThrough).toBe(2)
  })

  it("with a stored id and other content is a conflict, never an overwrite", async () => {
    const sale = till.sale()
    await till.send([sale])
    const altered = { ...sale, staffId: "somebody-else" }
    const answer = await till.send([altered])
    expect(answer.body.results[0]).toMatchObject({ status: "conflict", code: "FACT_CONFLICT" })
    const [stored] = await province.rows("select staff_id from sale where id = $1", [sale.id])
    expect(stored).toEqual({ staff_id: sale.staffId })
    expect(await kinds(`fact:${sale.id}`)).toEqual(["FACT_CONFLICT"])
  })

  it("from a cloned device with a used receipt number is a conflict", async () => {
    const own = await province.till(1)
    const first = own.sale({ seq: 1 })
    const clone = own.sale({ seq: 1 })
    expect(statuses(await own.send([first]))).toEqual(["accepted"])
    expect(statuses(await own.send([clone]))).toEqual(["conflict"])
  })
})
