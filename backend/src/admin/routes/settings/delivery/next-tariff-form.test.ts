import type { DeliveryTariffView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { formOf, requestOf } from "./next-tariff-form"

const before: DeliveryTariffView = {
  id: "DEMO-2026",
  carrier: "own",
  goodsClass: "STANDARD",
  validFrom: "2026-01-01",
  validTo: null,
  freeFrom: 800_000,
  furtherParcelBp: 0,
  pieceGrams: 500,
  isDemo: true,
  zones: [{ code: "near", name: "Gần", nameEn: "Near", upToKm: 15, provinceCodes: ["42"] }],
  rates: [
    {
      ...{ zone: "near", temperature: "AMBIENT", baseAmount: 30_000, baseGrams: 5_000 },
      ...{ stepAmount: 5_000, stepGrams: 1_000, maxGrams: null, daysFrom: 0, daysTo: 1 },
    },
  ],
}
const typed = { ...formOf(before), id: " TET-2027 ", validFrom: "2027-01-15" }

describe("the next rate table", () => {
  it("is the one before with the figures that were changed, and no demo data", () => {
    const [rate] = typed.rates
    if (!rate) throw new Error("no rate")
    const rates = [{ ...rate, baseAmount: "35.000", daysTo: "2" }]
    expect(requestOf({ ...typed, freeFrom: "", rates }, before)).toEqual({
      ...{ carrier: "own", goodsClass: "STANDARD", furtherParcelBp: 0, pieceGrams: 500 },
      ...{ id: "TET-2027", validFrom: "2027-01-15", freeFrom: null, isDemo: false },
      zones: before.zones,
      rates: [{ ...before.rates[0], baseAmount: 35_000, daysTo: 2 }],
    })
  })

  it("is not ready without a name and a day, with a figure that is none, or days that end before they begin", () => {
    const [rate] = typed.rates
    if (!rate) throw new Error("no rate")
    const wrong = [
      { ...typed, id: " " },
      { ...typed, validFrom: "" },
      { ...typed, freeFrom: "800k" },
      { ...typed, rates: [{ ...rate, baseAmount: "-1" }] },
      { ...typed, rates: [{ ...rate, daysFrom: "3", daysTo: "2" }] },
    ]
    for (const form of wrong) expect(requestOf(form, before)).toBeNull()
  })
})
