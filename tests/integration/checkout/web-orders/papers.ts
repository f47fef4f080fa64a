import type { ErrorBody, InvoiceQueue, WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { AGREED } from "../../../support/index.js"
import { footprint, letters, look, officeOf, place, province, want } from "./stage.js"

describe("the papers of an order", () => {
  const BUYER = {
    ...{ company: "DEMO Công ty", taxId: "0100109106", address: "12 đường DEMO" },
    email: "ketoan@example.test",
  }
  const office = officeOf("invoice-requests")

  it("queues the invoice that was asked for, once, and shows it to buyer and office", async () => {
    const { body } = await place([want("honey")], {
      invoice: { ...BUYER, taxId: "0100109106 001" },
    })
    expect(body.invoice).toEqual({
      ...{ company: "DEMO Công ty", taxId: "0100109106-001", address: "12 đường DEMO" },
      ...{ state: "queued", symbol: null, number: null },
    })
    expect((await place([want("honey")])).body.invoice).toBeNull()
    const listed = await office<InvoiceQueue>("")
    expect(listed.body.requests.at(-1)).toMatchObject({
      ...{ orderCode: body.code, email: BUYER.email, taxIdProved: true, total: body.totals.total },
    })
    const issued = { symbol: "1C26MYY", number: "17" }
    expect((await office(`/${body.code}/issue`, issued, "customer")).status).toBe(401)
    expect((await office(`/${body.code}/issue`, { ...issued, symbol: "nope" })).status).toBe(400)
    expect((await office(`/${body.code}/issue`, issued)).status).toBe(200)
    expect((await office(`/${body.code}/decline`, { note: "DEMO" })).body.code).toBe("CASE_CLOSED")
    const other = await place([want("honey")], { invoice: BUYER })
    expect((await office(`/${other.body.code}/issue`, issued)).body.code).toBe(
      "INVOICE_NUMBER_TAKEN",
    )
    const seen = await look(body.code)
    expect(seen.body.invoice).toMatchObject({ state: "issued", ...issued })
    // To the address that was given for it, and to no phone.
    await letters(body.code, "invoice-asked", { email: "k•••@example.test" })
    await letters(body.code, "invoice-issued", { email: "k•••@example.test" })
  })

  it("takes a doubtful tax id with a question, and none that cannot be one", async () => {
    const state = await footprint()
    expect(
      await place([want("honey")], { invoice: { ...BUYER, taxId: "12345678901" } }),
    ).toMatchObject({
      ...{ status: 422, body: { code: "TAX_ID_INVALID" } },
    })
    expect(await footprint()).toBe(state)
    const { body } = await place([want("honey")], { invoice: { ...BUYER, taxId: "0100109107" } })
    const listed = await office<InvoiceQueue>("?limit=100")
    const own = listed.body.requests.find((one) => one.orderCode === body.code)
    expect(own?.taxIdProved).toBe(false)
  })

  it("keeps what was agreed to, in which version and when, and takes no order without it", async () => {
    const state = await footprint()
    expect(await place([want("honey")], { consents: AGREED.slice(0, 1) })).toMatchObject({
      ...{ status: 422, body: { code: "CONSENT_MISSING", details: { purposes: ["order_data"] } } },
    })
    const old = AGREED.map((one) => ({ ...one, version: "2019-01" }))
    expect((await place([want("honey")], { consents: old })).body.code).toBe("CONSENT_OUTDATED")
    expect(await footprint()).toBe(state)
    const { body } = await place([want("honey")])
    expect(body.consents).toMatchObject([
      { purpose: "terms", version: "2026-11", given: true, at: body.placedAt },
      { purpose: "order_data", version: "2026-11", given: true, at: body.placedAt },
    ])
    await expect(
      province.db.query("update consent_record set given = false where subject = $1", [
        `order:${body.code}`,
      ]),
    ).rejects.toThrow(/never rewritten/)
  })

  it("takes offers by mail back for who knows the phone number, by a further record", async () => {
    const marketing = { purpose: "marketing", version: "2026-11" }
    const { body } = await place([want("honey")], { consents: [...AGREED, marketing] })
    const stop = (phone: string, purpose = "marketing") =>
      province.request<WebOrderView & ErrorBody>(
        "POST",
        `/store/web-orders/${body.code}/consents`,
        {
          ...{ phone, purpose },
        },
      )
    expect((await stop("0900000002")).status).toBe(404)
    expect((await stop("0900000001", "terms")).status).toBe(400)
    const count = () =>
      province.number("select count(*) from consent_record where subject = $1", [
        `order:${body.code}`,
      ])
    expect(await count()).toBe(3)
    const stopped = await stop("0900000001")
    expect(stopped.body.consents.find((one) => one.purpose === "marketing")?.given).toBe(false)
    await stop("0900000001")
    expect(await count()).toBe(4)
  })
})
