import { describe, expect, it } from "vitest"
import {
  type DeliveryRate,
  type DeliveryTariff,
  deliveryPrice,
  type ParcelToSend,
  tariffOn,
} from "./delivery-price.js"

const rate = (zone: string, given: Partial<DeliveryRate> = {}): DeliveryRate => ({
  zone,
  temperature: "AMBIENT",
  baseAmount: 20_000,
  baseGrams: 2_000,
  stepAmount: 5_000,
  stepGrams: 1_000,
  maxGrams: 30_000,
  daysFrom: 1,
  daysTo: 2,
  ...given,
})
const zone = (code: string, upToKm: number | null, provinceCodes: string[] | null) => ({
  ...{ code, name: code, nameEn: code, upToKm, provinceCodes },
})

const TARIFF: DeliveryTariff = {
  id: "DEMO",
  carrier: "own",
  goodsClass: "STANDARD",
  validFrom: "2026-01-01",
  validTo: null,
  freeFrom: 500_000,
  furtherParcelBp: 5_000,
  pieceGrams: 500,
  zones: [zone("near", 15, ["42"]), zone("home", null, ["42"]), zone("far", null, null)],
  rates: [
    rate("near"),
    rate("near", { temperature: "CHILLED", baseAmount: 35_000 }),
    rate("home", { baseAmount: 30_000, daysTo: 3 }),
    rate("far", { baseAmount: 45_000, maxGrams: null, daysFrom: 3, daysTo: 5 }),
  ],
}
const parcel = (given: Partial<ParcelToSend> = {}): ParcelToSend => ({
  ...{ outletCode: "HT01", grams: 1_000, temperature: "AMBIENT", km: 3 },
  ...given,
})
const feeOf = (parcels: ParcelToSend[], goods = 100_000, provinceCode = "42") => {
  const price = deliveryPrice(TARIFF, { provinceCode, goods, parcels })
  return price.ok ? price.amount : price.code
}

describe("the delivery fee", () => {
  it("grows by a step for each kilogram begun beyond the base, and not a gram before", () => {
    expect([1, 2_000, 2_001, 3_000, 3_001].map((grams) => feeOf([parcel({ grams })]))).toEqual([
      20_000, 20_000, 25_000, 25_000, 30_000,
    ])
  })

  it("takes the first zone that reaches the place, by distance and province", () => {
    expect([0, 15, 15.01, 90].map((km) => feeOf([parcel({ km })]))).toEqual([
      20_000, 20_000, 30_000, 30_000,
    ])
    expect(feeOf([parcel({ km: null })])).toBe(30_000)
    expect(feeOf([parcel({ km: 3 })], 100_000, "01")).toBe(45_000)
  })

  it("charges cold goods by their own rate, and refuses where nobody carries them cold", () => {
    expect(feeOf([parcel({ temperature: "CHILLED" })])).toBe(35_000)
    expect(feeOf([parcel({ temperature: "CHILLED", km: 40 })])).toBe("TOO_COLD")
    expect(feeOf([parcel({ temperature: "FROZEN" })])).toBe("TOO_COLD")
  })

  it("refuses a place that no zone reaches", () => {
    const here = { ...TARIFF, zones: TARIFF.zones.filter(({ provinceCodes }) => provinceCodes) }
    const order = { provinceCode: "01", goods: 0, parcels: [parcel()] }
    expect(deliveryPrice(here, order)).toMatchObject({ ok: false, code: "NO_RATE" })
  })

  it("refuses a parcel that is too heavy, and names the counter", () => {
    const order = { provinceCode: "42", goods: 0, parcels: [parcel({ grams: 30_001 })] }
    expect(deliveryPrice(TARIFF, order)).toEqual({
      ...{ ok: false, code: "TOO_HEAVY", outletCode: "HT01" },
    })
    expect(feeOf([parcel({ grams: 90_000 })], 100_000, "01")).toBe(45_000 + 88 * 5_000)
  })

  it("charges the dearest parcel whole and the others by their share, in any order", () => {
    const two = [parcel(), parcel({ outletCode: "HT02", km: 40 })]
    expect(feeOf(two)).toBe(30_000 + 10_000)
    expect(feeOf([...two].reverse())).toBe(40_000)
    expect(feeOf([])).toBe(0)
  })

  it("is nothing from the value of goods that the table names, parcel by parcel", () => {
    expect(feeOf([parcel()], 499_999)).toBe(20_000)
    const free = deliveryPrice(TARIFF, {
      ...{
        provinceCode: "42",
        goods: 500_000,
        parcels: [parcel(), parcel({ outletCode: "HT02" })],
      },
    })
    expect(free).toMatchObject({ ok: true, amount: 0, isFree: true })
    expect(free.ok && free.parcels.map((p) => p.amount)).toEqual([0, 0])
  })

  it("adds up over its parcels whatever the share", () => {
    for (let bp = 0; bp <= 10_000; bp += 333) {
      const parcels = [1, 2, 3].map((n) => parcel({ outletCode: `HT0${n}`, grams: n * 1_777 }))
      const price = deliveryPrice(
        { ...TARIFF, furtherParcelBp: bp },
        {
          ...{ provinceCode: "42", goods: 0, parcels },
        },
      )
      expect(price.ok && price.parcels.reduce((sum, p) => sum + p.amount, 0)).toBe(
        price.ok && price.amount,
      )
      expect(price.ok && Number.isInteger(price.amount)).toBe(true)
    }
  })
})

describe("the rate table in force", () => {
  const old = { ...TARIFF, id: "OLD", validFrom: "2025-01-01", validTo: "2026-01-01" }
  it("is the one of the day; its last day is not its end", () => {
    expect(tariffOn([TARIFF, old], "2025-12-31")?.id).toBe("OLD")
    expect(tariffOn([TARIFF, old], "2026-01-01")?.id).toBe("DEMO")
    expect(tariffOn([TARIFF, old], "2024-12-31")).toBeNull()
  })
})
