import { doubleOfGhn, doubleOfGhtk, doubleOfViettelPost } from "@ocop/carrier-doubles"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { Carrier, CarrierCall, ParcelToBook } from "./carrier"

const SECRET = "test-only-hook-secret"
const settings = vi.hoisted(() => ({ current: {} as Record<string, string> }))
vi.mock("../../../lib/env", () => ({ env: () => settings.current }))

const parcel = (code: string, more: Partial<ParcelToBook> = {}): ParcelToBook => ({
  code,
  isAskedAgain: false,
  outletCode: "HT01",
  from: {
    ...{ name: "DEMO Quầy Thành Sen", phone: "0900000001", line: "1 đường DEMO" },
    ...{ communeName: "Phường Thành Sen", provinceName: "Hà Tĩnh" },
    oldDistrict: "Thành phố Hà Tĩnh",
  },
  to: {
    ...{ name: "DEMO Người nhận", phone: "0900000002", line: "12 phố DEMO" },
    ...{ communeName: "Phường Hoàn Kiếm", provinceName: "Hà Nội" },
    oldDistrict: "Quận Hoàn Kiếm",
  },
  grams: 2_600,
  value: 250_000,
  cod: 292_000,
  goods: [
    { name: "DEMO Nước mắm", pieces: 2, grams: 800 },
    { name: "DEMO Cu đơ", pieces: 1, grams: 1_000 },
  ],
  note: "",
  ...more,
})

type Fake = Awaited<ReturnType<typeof doubleOfGhn>>
type Suite = {
  start: () => Promise<Fake>
  load: () => Promise<Carrier>
  setting: (fake: Fake) => Record<string, string>
  /** What it cannot take, and where a booking is sent. */
  tooMuch: Partial<ParcelToBook>
  bookPath: string
  /** It can be asked after a parcel by our code. */
  remembers: boolean
  weightOf: (kept: number) => number
  statuses: { moving: string; delivered: string; unknown: string }
  /** How it proves itself. */
  proof: (secret: string) => { query: string; head: Record<string, string> }
}

const inAddress = (secret: string) => ({ query: `hash=${secret}`, head: {} })
const WITH_PHONE = { OCOP_SENDER_PHONE: "0900000001" }

const SUITES: Record<string, Suite> = {
  ghn: {
    start: () => doubleOfGhn({ token: "token-of-tests", shop: "885" }),
    load: async () => (await import("./ghn/ghn")).ghn,
    setting: ({ url }) => ({
      ...{ GHN_TOKEN: "token-of-tests", GHN_SHOPS: "HT02:886,HT01:885" },
      ...{ GHN_ENDPOINT: url, GHN_WEBHOOK_SECRET: SECRET },
    }),
    tooMuch: { grams: 50_001 },
    bookPath: "shipping-order/create",
    remembers: true,
    weightOf: (kept) => kept,
    statuses: { moving: "picked", delivered: "delivered", unknown: "flown_away" },
    proof: inAddress,
  },
  ghtk: {
    start: () => doubleOfGhtk({ token: "token-of-tests", partner: "S1" }),
    load: async () => (await import("./ghtk/ghtk")).ghtk,
    setting: ({ url }) => ({
      ...{ GHTK_TOKEN: "token-of-tests", GHTK_PARTNER: "S1", ...WITH_PHONE },
      ...{ GHTK_ENDPOINT: url, GHTK_WEBHOOK_SECRET: SECRET },
    }),
    tooMuch: { cod: 20_000_001 },
    bookPath: "shipment/order",
    remembers: true,
    weightOf: (kept) => Math.round(kept * 1000),
    statuses: { moving: "3", delivered: "5", unknown: "777" },
    proof: inAddress,
  },
  "viettel-post": {
    start: () => doubleOfViettelPost({ token: "token-of-tests" }),
    load: async () => (await import("./viettel-post/viettel-post")).viettelPost,
    setting: ({ url }) => ({
      ...{ VIETTELPOST_TOKEN: "token-of-tests", ...WITH_PHONE },
      ...{ VIETTELPOST_ENDPOINT: url, VIETTELPOST_WEBHOOK_SECRET: SECRET },
    }),
    tooMuch: { goods: [] },
    bookPath: "createOrderNlp",
    remembers: false,
    weightOf: (kept) => kept,
    statuses: { moving: "200", delivered: "501", unknown: "777" },
    proof: (secret) => ({ query: "", head: { authorization: secret } }),
  },
}

describe.each(Object.entries(SUITES))("the carrier %s", (name, suite) => {
  let fake: Fake
  let carrier: Carrier
  const fresh = (n: number) => `HT23456789AB-HT01-${name.length}${n}`
  beforeAll(async () => {
    fake = await suite.start()
    carrier = await suite.load()
    settings.current = suite.setting(fake)
  })
  afterAll(() => fake.stop())
  const kept = (code: string) => fake.orders.filter(({ clientCode }) => clientCode === code)

  it("is on with its settings, and off without", () => {
    expect(carrier.isOn()).toBe(true)
    settings.current = {}
    expect(carrier.isOn()).toBe(false)
    settings.current = suite.setting(fake)
  })

  it("books a parcel under our name for it, with the cash and the weight that it has", async () => {
    const booked = await carrier.book(parcel(fresh(1)))
    const [order] = kept(fresh(1))
    expect(booked).toMatchObject({ ok: true, trackingNo: order?.no })
    expect(order?.cod).toBe(292_000)
    expect(suite.weightOf(order?.weight ?? 0)).toBe(2_600)
    const prepaid = await carrier.book(parcel(fresh(2), { cod: 0 }))
    expect(prepaid.ok).toBe(true)
    expect(kept(fresh(2))[0]?.cod).toBe(0)
  })

  it("tells its price beforehand, and keeps nothing for the question", async () => {
    expect(await carrier.quote(parcel(fresh(3)))).toMatchObject({
      ok: true,
      fee: expect.any(Number),
    })
    expect(kept(fresh(3))).toEqual([])
  })

  it("has one parcel only when its answer is lost and it is asked again", async () => {
    fake.cut.next = suite.bookPath
    await expect(carrier.book(parcel(fresh(4)))).rejects.toThrow()
    const again = await carrier.book(parcel(fresh(4), { isAskedAgain: true }))
    const [order, ...more] = kept(fresh(4))
    expect(more).toEqual([])
    if (suite.remembers) expect(again).toMatchObject({ ok: true, trackingNo: order?.no })
    else expect(again).toMatchObject({ ok: "unsure", reason: expect.stringMatching(/./) })
  })

  it("says in its own words what it does not take", async () => {
    const answer = await carrier.book(parcel(fresh(5), suite.tooMuch))
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/./) })
    expect(kept(fresh(5))).toEqual([])
  })

  it("takes a booking back until the parcel is fetched", async () => {
    const booked = await carrier.book(parcel(fresh(6)))
    if (booked.ok !== true) throw new Error("not booked")
    const there = { trackingNo: booked.trackingNo, outletCode: "HT01" }
    expect(await carrier.cancel(there)).toEqual({ ok: true })
    const late = await carrier.book(parcel(fresh(7)))
    if (late.ok !== true) throw new Error("not booked")
    fake.pick(fresh(7))
    const refused = await carrier.cancel({ ...there, trackingNo: late.trackingNo })
    expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/./) })
  })

  it("is believed with its secret only, the same call twice being one event", async () => {
    const { body } = fake.call(fresh(1), suite.statuses.moving, "2026-11-21T10:00:00+07:00")
    const call = (secret: string, raw = body): CarrierCall => {
      const { query, head } = suite.proof(secret)
      return { raw, query: new URLSearchParams(query), header: (key) => head[key] ?? "" }
    }
    expect(carrier.genuine(call(SECRET))?.raw).toBe(body)
    expect(carrier.genuine(call(SECRET))?.id).toBe(carrier.genuine(call(SECRET))?.id)
    for (const forged of [call(""), call("other-secret"), call(SECRET, "{}"), call(SECRET, "x")])
      expect(carrier.genuine(forged)).toBeNull()
    settings.current = {}
    expect(carrier.genuine(call(""))).toBeNull()
    settings.current = suite.setting(fake)
  })

  it("tells where a parcel of ours is, and what nobody knows is no state", () => {
    const at = "2026-11-21T10:00:00+07:00"
    const newsOf = (status: string) => carrier.read(fake.call(fresh(1), status, at).body)
    const { moving, delivered, unknown } = suite.statuses
    expect(newsOf(moving)).toEqual({
      ...{ code: fresh(1), trackingNo: kept(fresh(1))[0]?.no, status: moving, state: "moving" },
      at: new Date(at),
    })
    expect(newsOf(delivered)?.state).toBe("delivered")
    expect(newsOf(unknown)?.state).toBeNull()
    expect(() => carrier.read("no event")).toThrow()
  })
})

describe("a carrier that knows its tokens", () => {
  it.each(["ghn", "ghtk"])("%s: a wrong token says nothing about the parcel", async (name) => {
    const suite = SUITES[name]
    if (!suite) throw new Error("no such carrier")
    const fake = await suite.start()
    const setting = Object.entries(suite.setting(fake)).map(([key, value]) => [
      key,
      key.endsWith("_TOKEN") ? "a-wrong-token" : value,
    ])
    settings.current = Object.fromEntries(setting)
    const carrier = await suite.load()
    await expect(carrier.book(parcel("HT23456789AB-HT01-1"))).rejects.toThrow(/401/)
    expect(fake.orders).toEqual([])
    await fake.stop()
  })

  it("prints: a link of GHN, a file of GHTK", async () => {
    for (const [name, shape] of [["ghn", "url"] as const, ["ghtk", "pdf"] as const]) {
      const suite = SUITES[name]
      if (!suite) throw new Error("no such carrier")
      const fake = await suite.start()
      settings.current = suite.setting(fake)
      const carrier = await suite.load()
      const booked = await carrier.book(parcel("HT23456789AB-HT01-1"))
      if (booked.ok !== true) throw new Error("not booked")
      expect(Object.keys((await carrier.label(booked.trackingNo)) ?? {})).toEqual([shape])
      await fake.stop()
    }
  })
})

describe("our own delivery", () => {
  it("asks nobody, bears our code, and hears no calls", async () => {
    const { own } = await import("./own")
    expect(await own.book(parcel("HT23456789AB-HT01-1"))).toEqual({
      ...{ ok: true, trackingNo: "HT23456789AB-HT01-1", fee: null },
    })
    expect(await own.cancel({ trackingNo: "HT23456789AB-HT01-1", outletCode: "HT01" })).toEqual({
      ok: true,
    })
    const call = { raw: "{}", query: new URLSearchParams(), header: () => "" }
    expect(own.genuine(call)).toBeNull()
  })
})
