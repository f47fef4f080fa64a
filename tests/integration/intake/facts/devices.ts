import { generateKeyPairSync } from "node:crypto"
import type { FactsAnswer } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { footprint, kinds, moved, province, statuses, till } from "./stage.js"

describe("a device", () => {
  it("of another outlet cannot report in the name of this one", async () => {
    const other = await province.till(2)
    const before = await province.number("select count(*) from sale")
    const answer = await other.send([till.sale()])
    expect(answer.body.results[0]).toMatchObject({ status: "quarantined", code: "INVALID_REQUEST" })
    expect(await province.number("select count(*) from sale")).toBe(before)
  })

  it("with a forged signature is refused and changes nothing", async () => {
    const state = await footprint()
    const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
    const facts = { facts: [till.sale()] }
    const forged = await till.call("POST", "/pos/facts", facts, { key: stranger })
    expect(forged).toMatchObject({ status: 401, body: { code: "SIGNATURE_INVALID" } })
    const altered = JSON.stringify({ facts: [till.sale()] })
    const swapped = await till.call("POST", "/pos/facts", facts, { bodySent: altered })
    expect(swapped).toMatchObject({ status: 401, body: { code: "SIGNATURE_INVALID" } })
    expect(await footprint()).toBe(state)
  })

  it("that nobody enrolled is refused, and what it says is kept aside", async () => {
    const sale = till.sale()
    const answer = await till.call("POST", "/pos/facts", { facts: [sale] }, { deviceId: "dev_no" })
    expect(answer).toMatchObject({ status: 401, body: { code: "DEVICE_UNKNOWN" } })
    expect(await province.number("select count(*) from sale where id = $1", [sale.id])).toBe(0)
    const kept = await province.rows("select reason from raw_fact where fact_id = $1", [sale.id])
    expect(kept).toEqual([{ reason: "unknown" }])
  })

  it("that was revoked is told so, and its facts are kept aside", async () => {
    const lost = await province.till(1)
    const known = lost.sale()
    await lost.send([known])
    await province.db.query(
      "update device set state = 'revoked', revoked_at = now() where id = $1",
      [lost.device.deviceId],
    )
    await new Promise((done) => setTimeout(done, 2_200))
    const sale = lost.sale()
    const answer = await lost.send([known, sale])
    expect(statuses(answer)).toEqual(["duplicate", "quarantined"])
    expect(answer.body.results[1]?.code).toBe("DEVICE_REVOKED")
    expect(await moved(sale.id)).toBe(0)
    expect(await lost.snapshot()).toMatchObject({ status: 403, body: { code: "DEVICE_REVOKED" } })
  })

  it("with a clock an hour off is served and flagged", async () => {
    const slow = await province.till(1)
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const facts = { facts: [slow.sale()] }
    const answer = await slow.call<FactsAnswer>("POST", "/pos/facts", facts, { at })
    expect(statuses(answer)).toEqual(["accepted"])
    expect(answer.headers.get("x-ocop-server-time")).toBeTruthy()
    expect(await kinds(`device:${slow.device.deviceId}`)).toEqual(["CLOCK_DRIFT"])
  })
})
