import { describe, expect, it } from "vitest"
import type { Till } from "../support/till.js"
import { hireManager, province } from "./stage.js"

describe("what needs a manager", () => {
  type List = {
    exceptions: {
      id: string
      kind: string
      document: string | null
      lines: unknown[]
      closedBy: string | null
      note: string | null
    }[]
    count: number
  }
  const list = async (own: Till, state = "open") =>
    (await own.call<List>("GET", `/pos/exceptions?state=${state}&limit=200`)).body.exceptions

  it("is shown to its own outlet in figures, closed once by a manager of it, and kept as it was", async () => {
    await hireManager()
    const [own, elsewhere] = [await province.till(1), await province.till(2)]
    const sale = own.sale({ off: { percent: 20, approvedBy: null } })
    await own.send([sale])
    const found = (await list(own)).find(({ document }) => document === sale.receiptNo)
    expect(found).toMatchObject({
      kind: "LIMIT_EXCEEDED",
      staffName: "DEMO Thu ngân 1",
      lines: [{ name: "DEMO honey", unit: "bp", found: 2_000, expected: 500 }],
    })
    expect((await list(elsewhere)).map(({ document }) => document)).not.toContain(sale.receiptNo)
    const close = (from: Till, staffId: string, note = "DEMO: khách quen, đã nhắc") =>
      from.call<{ code?: string }>("POST", `/pos/exceptions/${found?.id}/close`, { staffId, note })
    expect((await close(elsewhere, "staff_m")).body.code).toBe("FORBIDDEN")
    expect((await close(own, "staff_1")).body.code).toBe("FORBIDDEN")
    expect((await close(own, "staff_m", " ")).status).toBe(400)
    expect((await close(own, "staff_m")).status).toBe(200)
    expect((await close(own, "staff_m")).body.code).toBe("NOT_FOUND")
    expect(await list(own, "closed")).toContainEqual(
      expect.objectContaining({
        id: found?.id,
        closedBy: "DEMO Quản lý",
        note: "DEMO: khách quen, đã nhắc",
      }),
    )
    for (const sql of [
      "delete from intake_exception",
      "truncate intake_exception",
      "update intake_exception set details = '{}' where state = 'open'",
      "update intake_exception set state = 'open', closed_at = null where state = 'closed'",
    ]) {
      await expect(province.db.query(sql), sql).rejects.toThrow(/once|append-only/)
    }
  })
})
