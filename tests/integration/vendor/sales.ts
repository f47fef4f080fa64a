import type { ErrorBody, PublicReceipt, VendorProducts, VendorSales } from "@ocop/contracts"
import { publicReceipt, vendorSales } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import { newEnrolmentCode } from "../intake/support/enrolment-code.js"
import { openTill } from "../intake/support/till.js"
import { shop } from "./stage.js"

let maker = ""
let other = ""
let sale: { publicCode: string; receiptNo: string; totals: { total: number } }
let skuId = ""
beforeAll(async () => {
  maker = await shop.member(1)
  other = await shop.member(2)
  const goods = await shop.call<VendorProducts>("GET", "/vendor/products", { token: maker })
  skuId = goods.body.products[0]?.skus[0]?.skuId ?? ""
  const [outlet] = await shop.rows<{ id: string }>("select id from outlet where code = 'HT01'")
  const till = await openTill(shop.backend.url, await newEnrolmentCode(shop.db, outlet?.id ?? ""))
  const of = (await till.snapshot()).body.skus.find(({ id }) => id === skuId)
  if (!of) throw new Error("the till does not know the producer's goods")
  const fact = till.sale({ lines: [{ of, qtyMilli: 2000 }] })
  const { body } = await till.send([fact])
  expect(["accepted", "needs_review"]).toContain(body.results[0]?.status)
  sale = fact
})

const period = "from=2026-11-21&to=2026-11-21"

describe("a sale at a till", () => {
  it("is seen by the producer whose goods they were, and adds up", async () => {
    const answer = await shop.call("GET", `/vendor/sales?${period}`, { token: maker })
    const sales: VendorSales = vendorSales.parse(answer.body)
    expect(sales.rows).toEqual([
      expect.objectContaining({ skuId, outletCode: "HT01", channel: "till", qtyMilli: 2000 }),
    ])
    expect(sales.total.amount).toBe(sale.totals.total)
    expect(sales.days).toEqual([{ day: "2026-11-21", amount: sale.totals.total }])
    const goods = await shop.call<VendorProducts>("GET", `/vendor/products?${period}`, {
      token: maker,
    })
    const sku = goods.body.products.flatMap(({ skus }) => skus).find((one) => one.skuId === skuId)
    expect(sku?.sold).toEqual([{ outletCode: "HT01", qtyMilli: 2000, amount: sale.totals.total }])
  })

  it("is not counted outside the days asked for", async () => {
    const answer = await shop.call<VendorSales>(
      "GET",
      "/vendor/sales?from=2026-11-01&to=2026-11-20",
      { token: maker },
    )
    expect(answer.body.rows).toEqual([])
  })

  it("is not seen by another producer", async () => {
    const answer = await shop.call<VendorSales>("GET", `/vendor/sales?${period}`, { token: other })
    expect(answer.body.rows).toEqual([])
  })
})

describe("an e-receipt", () => {
  it("is read by its code, without staff and without references of payments", async () => {
    const answer = await shop.call("GET", `/public/receipts/${sale.publicCode}`)
    const receipt: PublicReceipt = publicReceipt.parse(answer.body)
    expect(receipt.receiptNo).toBe(sale.receiptNo)
    expect(receipt.totals.total).toBe(sale.totals.total)
    const vat = receipt.vatRows.reduce((sum, row) => sum + row.vat, 0)
    expect(vat).toBe(receipt.totals.vat)
    expect(answer.text).not.toMatch(/staff|reference|deviceId/i)
  })

  it.each(["0".repeat(32), "1", "..%2F..", "'or'1", "F".repeat(32)])(
    "is not found by %s",
    async (code) => {
      const answer = await shop.call<ErrorBody>("GET", `/public/receipts/${code}`)
      expect([answer.status, answer.body.code]).toEqual([404, "NOT_FOUND"])
    },
  )

  it("cannot be fished for", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 80 }, async (_, n) => {
        const code = n.toString(16).padStart(32, "a")
        return (await shop.call("GET", `/public/receipts/${code}`)).status
      }),
    )
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    const own = await shop.call("GET", `/public/receipts/${sale.publicCode}`)
    expect(own.status).toBe(200)
  })
})
