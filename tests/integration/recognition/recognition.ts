import type { RecognitionPage } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import { shop } from "../stage.js"

let office: string
beforeAll(async () => {
  office = await shop.office()
})

async function call(path: string, options: { token?: string; body?: unknown } = {}) {
  const { token = office, body } = options
  const method = body === undefined ? "GET" : "POST"
  return shop.call<unknown>(method, `/admin/ocop/${path}`, { token, body })
}

const list = async (query: string) => (await call(`recognitions?${query}`)).body as RecognitionPage
const titles = (page: RecognitionPage) => page.items.map(({ skus }) => skus[0]?.title)

async function skuId(code: string): Promise<string> {
  const rows = await shop.rows("select variant_id from sku_profile where code = $1", [code])
  return rows[0]?.variant_id
}

describe("the office's list of recognitions", () => {
  it("counts what is in force on the business day, and what is not", async () => {
    const page = await list("limit=200")
    expect(page.day).toBe("2026-11-21")
    expect(page.counts).toEqual({ in_force: 51, expiring: 35, lapsed: 44, revoked: 0, not_yet: 0 })
    expect(page.count).toBe(95)
    expect(page.items.every((row) => row.demo && row.decisionNo.startsWith("DEMO-"))).toBe(true)
  })

  it("keeps a lapsed certificate out of what is in force", async () => {
    expect(titles(await list("state=lapsed&q=thanh%20dat"))).toEqual(["Cu đơ Thành Đạt"])
    expect((await list("state=in_force&q=thanh%20dat")).count).toBe(0)
  })

  it("finds by product, producer, decision and code, with or without marks", async () => {
    expect(titles(await list("q=CU%20DO%20phong"))).toEqual(["Cu đơ Phong Nga"])
    expect(titles(await list("q=oc0001"))).toEqual(["Cu đơ Phong Nga"])
    expect((await list("q=hoa%20linh%20chi")).count).toBe(3)
  })

  it("puts first what ends first", async () => {
    const ends = (await list("state=in_force&limit=200")).items.map(({ validTo }) => validTo)
    expect(ends).toEqual([...ends].sort())
  })

  it("refuses strangers, producers and malformed questions", async () => {
    const producer = await shop.member(1)
    for (const path of ["recognitions", "outlets", "producers"]) {
      expect((await call(path, { token: "" })).status).toBe(401)
      expect((await call(path, { token: producer })).status).toBe(401)
    }
    const revoke = { token: producer, body: { revokedOn: "2026-11-21", note: "x" } }
    expect((await call("recognitions/rcgn_x/revoke", revoke)).status).toBe(401)
    expect(await call("recognitions?state=shiny")).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST" },
    })
  })
})

describe("recording a decision", () => {
  const decision = async (given: object) => ({
    stars: 3,
    decisionNo: "DEMO-TEST-1",
    decisionDate: "2023-11-22",
    family: "thu",
    skuIds: [await skuId("OC0055")],
    ...given,
  })
  const stateOf = async (no: string) => (await list(`q=${no}`)).items[0]

  it("lets it hold for 36 months: its last day counts, the next does not", async () => {
    expect((await call("recognitions", { body: await decision({}) })).status).toBe(201)
    const over = await decision({ decisionNo: "DEMO-TEST-2", decisionDate: "2023-11-21" })
    expect((await call("recognitions", { body: over })).status).toBe(201)
    expect(await stateOf("DEMO-TEST-1")).toMatchObject({ state: "expiring", daysLeft: 1 })
    expect(await stateOf("DEMO-TEST-2")).toMatchObject({ state: "lapsed", daysLeft: 0 })
  })

  it("refuses fewer than three stars, SKUs that do not exist, what gifts are packed in and a decision recorded before", async () => {
    const before = (await list("limit=1")).count
    const bad = [
      await decision({ stars: 2, family: "b" }),
      await decision({ skuIds: ["variant_nowhere"], family: "c" }),
      await decision({ skuIds: [], family: "d" }),
      await decision({ skuIds: [await skuId("BB0001")], family: "f" }),
      await decision({ decisionDate: "2023-02-30", family: "e" }),
      await decision({}),
    ]
    for (const body of bad) {
      const { status } = await call("recognitions", { body })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    expect((await list("limit=1")).count).toBe(before)
  })

  it("is revoked for good: not twice, and not taken back even by hand", async () => {
    const { id } = (await stateOf("DEMO-TEST-1")) ?? { id: "" }
    const revoke = (revokedOn: string) =>
      call(`recognitions/${id}/revoke`, { body: { revokedOn, note: "DEMO-THU-HOI: thử" } })
    expect((await revoke("2023-01-01")).status).toBe(400)
    expect((await revoke("2026-11-21")).status).toBe(200)
    expect(await stateOf("DEMO-TEST-1")).toMatchObject({ state: "revoked" })
    expect((await revoke("2026-11-22")).status).toBe(400)
    await expect(
      shop.db.query("update recognition set revoked_on = null where id = $1", [id]),
    ).rejects.toThrow("REVOCATION_IS_FINAL")
  })

  it("cannot be written past the table's own rules", async () => {
    const { rows } = await shop.db.query("select id from recognition limit 1")
    const set = (what: string) =>
      shop.db.query(`update recognition set ${what} where id = $1`, [rows[0].id])
    await expect(set("stars = 2")).rejects.toThrow("check")
    await expect(set("valid_to = valid_from")).rejects.toThrow("check")
    await expect(set("packaging_codes = '{}'")).rejects.toThrow("check")
  })
})
