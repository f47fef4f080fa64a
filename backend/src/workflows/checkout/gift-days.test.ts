import type { DeliveryView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { giftDaysOf, isDayOf } from "./gift-days"

const parcel = (to: string): DeliveryView["parcels"][number] => ({
  ...{ outletCode: "HT01", grams: 500, temperature: "AMBIENT", km: 1, amount: 30_000 },
  ...{ zone: { code: "near", name: "DEMO", nameEn: "DEMO" }, from: to, to },
})
const delivery = (...to: string[]): DeliveryView => ({
  ...{ tariffId: "DEMO", carrier: "own", isFree: false, freeFrom: null },
  parcels: to.map(parcel),
})

describe("the days that a gift can be wished for", () => {
  it("begin when its slowest parcel has arrived and end on the eve of Tết", () => {
    const days = giftDaysOf(delivery("2026-11-23", "2026-11-25"), "2026-11-21")
    expect(days).toEqual({ from: "2026-11-25", to: "2027-02-05", tet: "2027-02-06" })
    expect(isDayOf(days, "2026-11-24")).toBe(false)
    expect(isDayOf(days, "2026-11-25")).toBe(true)
    expect(isDayOf(days, "2027-02-05")).toBe(true)
    expect(isDayOf(days, "2027-02-06")).toBe(false)
  })

  it("are none on the last days before Tết, and without a delivery", () => {
    const late = giftDaysOf(delivery("2027-02-07"), "2027-02-05")
    expect(isDayOf(late, "2027-02-05")).toBe(false)
    expect(isDayOf(late, "2027-02-07")).toBe(false)
    expect(giftDaysOf(null, "2026-11-21")).toBeNull()
  })
})
