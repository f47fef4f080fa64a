import type { ReceiptsByPhone } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import { hireManager, province, till } from "./stage.js"

describe("a receipt without its paper", () => {
  const phone = "0912 000 111"
  beforeAll(hireManager)
  const keep = (saleId: string, number = phone, at = till) =>
    at.call<{ code?: string }>("POST", "/pos/receipt-phones", { saleId, phone: number })
  const find = async (staffId: string, number = phone, at = till) =>
    (
      await at.call<ReceiptsByPhone & { code?: string }>("POST", "/pos/receipts-by-phone", {
        ...{ phone: number, staffId },
      })
    ).body
  const numbers = async (staffId: string, number = phone, at = till) =>
    (await find(staffId, number, at)).receipts?.map(({ receiptNo }) => receiptNo)

  it("is found by the number that was left, by its own outlet, and by managers wherever it is", async () => {
    const other = await province.till(2)
    const [here, there] = [till.sale(), other.sale()]
    // The number may come before the sale does.
    await keep(here.id, "+84 912000111")
    await till.send([here])
    await other.send([there])
    await keep(there.id, phone, other)
    expect(await numbers(till.staffId)).toEqual([here.receiptNo])
    expect(await numbers(other.staffId, phone, other)).toEqual([there.receiptNo])
    expect((await numbers("staff_m"))?.sort()).toEqual([here.receiptNo, there.receiptNo].sort())
    expect(Object.keys((await find(till.staffId)).receipts[0] ?? {}).sort()).toEqual(
      ["at", "outletCode", "receiptNo", "total"].sort(),
    )
  })

  it("is found by no other number, for nobody who does not work there, and named by no other outlet", async () => {
    const sale = till.sale()
    await till.send([sale])
    const other = await province.till(2)
    await keep(sale.id, "0912 000 222", other)
    expect(await numbers(till.staffId, "0912 000 222")).toEqual([])
    expect((await find("staff_2")).code).toBe("FORBIDDEN")
    expect((await find(till.staffId, "12345678")).code).toBe("INVALID_REQUEST")
  })

  it("keeps no number that anybody could read, and forgets after ninety days", async () => {
    const marks = await province.rows<{ row: string }>(
      "select receipt_phone::text row from receipt_phone",
    )
    expect(marks.length).toBeGreaterThan(0)
    expect(JSON.stringify(marks)).not.toMatch(/912000|0912/)
    await province.db.query("update receipt_phone set kept_at = now() - interval '91 days'")
    expect(await numbers("staff_m")).toEqual([])
  })
})
