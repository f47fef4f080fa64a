import type { HeldBasketsTold, HeldElsewhere } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import vector from "../../../packages/contracts/fixtures/held-baskets.json" with { type: "json" }
import { newEnrolmentCode } from "../intake/support/enrolment-code.js"
import { openTill, type Till } from "../intake/support/till.js"
import { province } from "./stage.js"

type Refusal = { code: string }
const PATH = "/pos/held-baskets"
const { told } = vector
const tell = async (till: Till, said: Partial<HeldBasketsTold> = {}) =>
  (await till.call<Refusal>("POST", PATH, { ...told, ...said })).status
const seen = async (till: Till) =>
  (await till.call<HeldElsewhere>("GET", PATH)).body.registers.filter(
    // The province of these tests has tills of other cases.
    ({ registerCode }) => mine.has(registerCode),
  )
const mine = new Set<string>()
const openTills = async (outlet = 1) => {
  const tills = [await province.till(outlet), await province.till(outlet)] as const
  mine.clear()
  for (const { device } of tills) mine.add(device.registerCode)
  return tills
}

describe("baskets on hold", () => {
  it("are seen by the other registers of the outlet as they were told, and not by their own", async () => {
    const [one, two] = await openTills()
    expect(await tell(one)).toBe(200)
    expect(await seen(two)).toEqual([
      {
        registerCode: one.device.registerCode,
        deviceName: "DEMO till",
        ageMs: expect.any(Number),
        baskets: told.baskets,
      },
    ])
    expect(await seen(one)).toEqual([])
  })

  it("are seen by no other outlet", async () => {
    const [one] = await openTills()
    await tell(one)
    const stranger = await province.till(2)
    expect((await stranger.call<HeldElsewhere>("GET", PATH)).body).toEqual({ registers: [] })
  })

  it("take the place of what was told before, and none of them is no list at all", async () => {
    const [one, two] = await openTills()
    const [first, second] = told.baskets as HeldBasketsTold["baskets"]
    if (!first || !second) throw new Error("the vector has two baskets")
    await tell(one)
    await tell(one, { turn: 2, baskets: [second] })
    expect((await seen(two))[0]?.baskets).toEqual([second])
    await tell(one, { turn: 3, baskets: [] })
    expect(await seen(two)).toEqual([])
  })

  it("are not brought back by a call that comes late, while a new start of the till counts anew", async () => {
    const [one, two] = await openTills()
    await tell(one, { turn: 5, baskets: [] })
    expect(await tell(one, { turn: 4 })).toBe(200)
    expect(await seen(two)).toEqual([])
    await tell(one, { run: crypto.randomUUID(), turn: 1 })
    expect((await seen(two))[0]?.baskets).toEqual(told.baskets)
  })

  it("say how long ago they were told, and are not shown after a day of silence", async () => {
    const [one, two] = await openTills()
    await tell(one)
    const silent = (age: string) =>
      province.db.query("update held_baskets set told_at = now() - $1::interval", [age])
    await silent("3 hours")
    expect((await seen(two))[0]?.ageMs).toBeGreaterThanOrEqual(3 * 3_600_000)
    await silent("25 hours")
    expect(await seen(two)).toEqual([])
  })

  it("of a device that is trusted no more are neither heard nor shown; the next one of its register tells its own", async () => {
    const [one, two] = await openTills()
    await tell(one)
    const code = await newEnrolmentCode(province.db, "out_1")
    await province.db.query(
      `update enrolment_code set register_id = (select register_id from device where id = $1)
       where uses_left > 0 and outlet_id = 'out_1'`,
      [one.device.deviceId],
    )
    const next = await openTill(province.backend.url, code)
    expect(await seen(two)).toEqual([])
    expect(await tell(one, { turn: 2 })).toBe(403)
    expect((await one.call<Refusal>("GET", PATH)).body.code).toBe("DEVICE_REVOKED")
    expect(await seen(two)).toEqual([])
    await tell(next)
    expect((await seen(two))[0]?.baskets).toEqual(told.baskets)
  })

  it("in another form are refused, and leave what was told before", async () => {
    const [one, two] = await openTills()
    await tell(one)
    const [first] = told.baskets
    for (const wrong of [
      { turn: 2, baskets: [{ ...first, adult: true }] },
      { turn: 2, baskets: [{ ...first, lines: [] }] },
      { turn: 0 },
      { turn: 2, registerCode: two.device.registerCode },
    ]) {
      expect(await tell(one, wrong as Partial<HeldBasketsTold>)).toBe(400)
    }
    expect((await seen(two))[0]?.baskets).toEqual(told.baskets)
  })
})
