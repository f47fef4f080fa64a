import { describe, expect, it } from "vitest"
import { isOfSeason, lastDeliveryDay, seasonsOn } from "./seasons.js"

const keys = (date: string) => seasonsOn(date).map(({ key }) => key)

describe("seasons", () => {
  it("bring Tết from mid-November to its eve by the moon, and not a day longer", () => {
    expect(keys("2026-11-14")).not.toContain("tet")
    expect(keys("2026-11-15")).toContain("tet")
    expect(seasonsOn("2026-12-31")).toContainEqual({ key: "tet", to: "2027-02-05" })
    expect(keys("2027-02-05")).toContain("tet")
    expect(keys("2027-02-06")).not.toContain("tet")
    expect(keys("2026-02-16")).toContain("tet")
    expect(keys("2026-02-17")).not.toContain("tet")
  })

  it("bring oranges from October over New Year to January, melons from May to July", () => {
    expect(
      ["2026-09-30", "2026-10-01", "2027-01-31", "2027-02-01"].map((d) =>
        keys(d).includes("orange"),
      ),
    ).toEqual([false, true, true, false])
    expect(
      ["2026-04-30", "2026-05-01", "2026-07-31", "2026-08-01"].map((d) =>
        keys(d).includes("melon"),
      ),
    ).toEqual([false, true, true, false])
  })

  it("promise a gift of the season until the eve of Tết, and others two months ahead", () => {
    expect(lastDeliveryDay("2026-11-21")).toEqual({ to: "2027-02-05", tet: "2027-02-06" })
    expect(lastDeliveryDay("2027-02-05")).toEqual({ to: "2027-02-05", tet: "2027-02-06" })
    expect(lastDeliveryDay("2027-02-06")).toEqual({ to: "2027-04-07", tet: null })
  })

  it("know their goods by set and name", () => {
    expect(isOfSeason("orange", { title: "Cam Bảo Phương", setNo: 1 })).toBe(true)
    expect(isOfSeason("orange", { title: "Cá cơm sữa rim", setNo: 8 })).toBe(false)
    expect(isOfSeason("tet", { title: "Cu đơ Phong Nga", setNo: 7 })).toBe(true)
    expect(isOfSeason("tet", { title: "Nhang sạch An An", setNo: 21 })).toBe(false)
  })
})
