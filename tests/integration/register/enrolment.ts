import { describe, expect, it } from "vitest"
import { newEnrolmentCode } from "../intake/support/enrolment-code.js"
import { FOOTPRINT } from "../intake/support/open-province.js"
import { openTill } from "../intake/support/till.js"
import { province } from "./stage.js"

const footprint = async () => (await province.rows<{ state: string }>(FOOTPRINT))[0]?.state

describe("enrolment", () => {
  it("gives each browser a register and a number of its own", async () => {
    const [one, two] = await Promise.all([province.till(1), province.till(1)])
    expect(new Set([one.device.registerCode, two.device.registerCode]).size).toBe(2)
    expect(one.device).toMatchObject({ outletCode: "HT01", epoch: 1 })
  })

  it("takes a code once, also when two browsers try at the same moment", async () => {
    const code = await newEnrolmentCode(province.db, "out_2")
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => openTill(province.backend.url, code)),
    )
    expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(1)
  })

  it("refuses unknown and old codes with the same words", async () => {
    const old = await newEnrolmentCode(province.db, "out_1", { expired: true })
    for (const code of [old, "AAAA-AAAA"]) {
      await expect(openTill(province.backend.url, code)).rejects.toThrow(
        /403.*ENROLMENT_CODE_INVALID/,
      )
    }
  })

  it("of a register that exists begins a new epoch and ends the old device", async () => {
    const old = await province.till(3)
    await province.db.query("update enrolment_code set register_id = null where false")
    const code = await newEnrolmentCode(province.db, "out_3")
    await province.db.query(
      `update enrolment_code set register_id = (select register_id from device where id = $1)
       where uses_left > 0 and outlet_id = 'out_3'`,
      [old.device.deviceId],
    )
    const again = await openTill(province.backend.url, code)
    expect(again.device.registerCode).toBe(old.device.registerCode)
    expect(again.device.epoch).toBe(old.device.epoch + 1)
    expect((await old.send([old.sale()])).body.results[0]?.code).toBe("DEVICE_REVOKED")
    const first = again.sale()
    expect(first.receiptNo).toBe(`HT03-${again.device.registerCode}-2-1`)
    expect((await again.send([first])).body.results[0]?.status).toBe("accepted")
  })

  it("refuses wrong forms, unknown fields and keys off the curve, and spends no code", async () => {
    const code = await newEnrolmentCode(province.db, "out_1")
    const key = { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" }
    const body = { code, deviceName: "x", signKey: key, sealKey: key, storagePersisted: true }
    const state = await footprint()
    for (const wrong of [
      body,
      { ...body, outletCode: "HT02" },
      { ...body, storagePersisted: "yes" },
      { ...body, signKey: { ...key, d: "secret" } },
      {},
    ]) {
      const answer = await province.request("POST", "/pos/enrol", wrong)
      expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    }
    expect(await footprint()).toBe(state)
    await expect(openTill(province.backend.url, code)).resolves.toBeTruthy()
  })

  it("answers a flood of guesses with 429", async () => {
    const statuses: number[] = []
    for (let n = 0; n < 25; n += 1) {
      const guess = openTill(province.backend.url, `GUESS${n}`).catch((e: Error) => e.message)
      statuses.push(Number(String(await guess).match(/\d{3}/)?.[0]))
    }
    expect(statuses).toContain(429)
    expect(statuses).not.toContain(200)
  })

  it("counts guesses for all processes together, and forgets them when the window ends", async () => {
    const guess = () =>
      openTill(province.backend.url, "GUESS-GUESS").then(
        () => "enrolled",
        (error: Error) => error.message,
      )
    await province.db.query("update rate_window set tries = 20")
    expect(await guess()).toContain("429")
    await province.db.query("update rate_window set ends_at = now()")
    expect(await guess()).toContain("403")
  })
})

describe("the office's routes for registers", () => {
  it("are shut without an office account", async () => {
    for (const [method, path] of [
      ["POST", "/admin/ocop/enrolment-codes"],
      ["GET", "/admin/ocop/exceptions"],
      ["POST", "/admin/ocop/exceptions/1/close"],
      ["GET", "/admin/ocop/registers"],
      ["GET", "/admin/ocop/role-limits"],
      ["POST", "/admin/ocop/role-limits"],
      ["POST", "/admin/ocop/registers/devices/dev_1/revoke"],
    ] as const) {
      const body = method === "POST" ? { outletCode: "HT01" } : undefined
      expect((await province.request(method, path, body)).status, path).toBe(401)
    }
  })
})
