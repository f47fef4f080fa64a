import { type PosSnapshot, posSnapshot } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { openTill } from "../../intake/support/till.js"
import { backend, call, db, eventually, inMedusa, office } from "./stage.js"

describe("a till of the demo province", () => {
  it("learns the limits that the office sets, and the office cannot set impossible ones", async () => {
    const set = async (body: unknown) => {
      const answer = await fetch(`${backend.url}/admin/ocop/role-limits`, {
        method: "POST",
        headers: { "content-type": "application/json", ...office },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { code?: string } }
    }
    const limit = { outletCode: "HT02", role: "cashier", maxDiscountBp: 700, maxRefund: 90_000 }
    expect((await set({ ...limit, outletCode: "HT99" })).body.code).toBe("OUTLET_UNKNOWN")
    expect((await set({ ...limit, maxDiscountBp: 10_001 })).status).toBe(400)
    expect((await set({ ...limit, maxRefund: null })).status).toBe(400)
    const before = await call<{ limits: unknown[] }>("GET", "/admin/ocop/role-limits", {
      headers: office,
    })
    expect((await set(limit)).status).toBe(200)
    const after = await call<{ limits: unknown[] }>("GET", "/admin/ocop/role-limits", {
      headers: office,
    })
    expect(after.limits).toEqual([expect.objectContaining(limit), ...before.limits])
  })

  it("has goods in their last days, at the lower price that the server says too", async () => {
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
      body: { outletCode: "HT01" },
      headers: office,
    })
    const till = await openTill(backend.url, code)
    const snapshot: PosSnapshot = (await till.snapshot()).body
    const [rule] = snapshot.clearances ?? []
    const isNear = ({ expiresOn }: { expiresOn: string | null }) =>
      expiresOn !== null && expiresOn >= "2026-11-21" && expiresOn <= "2026-12-01"
    const of = snapshot.skus.find(
      ({ sellMode, alcohol, lots }) => sellMode === "PIECE" && !alcohol && lots.some(isNear),
    )
    expect([rule, of]).toEqual([
      expect.objectContaining({ by: "days", atMost: 10, percent: 20 }),
      expect.anything(),
    ])
    const lotNo = of?.lots.find(isNear)?.lotNo ?? ""
    const { discounts: _, ...sale } = till.sale({
      lines: [{ of, qtyMilli: 1000, lotNo }],
      off: { percent: 20, approvedBy: null },
    })
    const given = { promotionId: rule?.id ?? "", name: "DEMO", reason: "short-dated" as const }
    await till.send([{ ...sale, promotions: [{ ...given, amount: sale.totals.discount }] }])
    const { rows } = await db.query("select kind from intake_exception where subject = $1", [
      `sale:${sale.id}`,
    ])
    expect(rows.map(({ kind }) => kind)).not.toContain("PRICE_DRIFT")
    expect(rows.map(({ kind }) => kind)).not.toContain("LIMIT_EXCEEDED")
  })

  it("is enrolled by the office, sells offline goods as an order paid and delivered, and is revoked", async () => {
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
      body: { outletCode: "HT01" },
      headers: office,
    })
    const till = await openTill(backend.url, code)
    const snapshot: PosSnapshot = (await till.snapshot()).body
    expect(posSnapshot.safeParse(snapshot).error?.issues).toBeUndefined()
    expect(snapshot.skus.length).toBeGreaterThan(100)
    expect(snapshot.staff.length).toBeGreaterThan(1)
    const weighed = snapshot.skus.find((sku) => sku.sellMode === "WEIGHT")
    const sale = till.sale({ lines: [{ of: weighed, qtyMilli: 500 }] })
    const answer = await till.send([sale])
    expect(["accepted", "needs_review"]).toContain(answer.body.results[0]?.status)
    const id = `order_pos_${sale.id.replaceAll("-", "")}`
    await eventually(async () =>
      expect(await inMedusa(id)).toMatchObject({
        status: "completed",
        payment_status: "captured",
        fulfillment_status: "delivered",
        total: sale.totals.total,
        summary: { pending_difference: 0 },
      }),
    )
    const { registers } = await call<{ registers: { deviceId: string; appliedThrough: number }[] }>(
      "GET",
      "/admin/ocop/registers",
      { headers: office },
    )
    expect(registers).toContainEqual(
      expect.objectContaining({ deviceId: till.device.deviceId, appliedThrough: 1 }),
    )
    await call("POST", `/admin/ocop/registers/devices/${till.device.deviceId}/revoke`, {
      headers: office,
    })
    expect((await till.send([till.sale()])).body.results[0]?.code).toBe("DEVICE_REVOKED")
    const page = await call<{ exceptions: { id: string; kind: string }[] }>(
      "GET",
      "/admin/ocop/exceptions?kind=FACT_QUARANTINED",
      { headers: office },
    )
    const [exception] = page.exceptions
    await call("POST", `/admin/ocop/exceptions/${exception?.id}/close`, {
      body: { note: "DEMO: the till was replaced" },
      headers: office,
    })
    const after = await call<{ count: number }>(
      "GET",
      "/admin/ocop/exceptions?kind=FACT_QUARANTINED",
      { headers: office },
    )
    expect(after.count).toBe(page.exceptions.length - 1)
  })
})
