import { describe, expect, it } from "vitest"
import { slugify } from "../text/fold.js"
import { communeByCode, communeMerges, communes } from "./communes.js"
import { distanceKm } from "./distance.js"
import { findCommune } from "./find-commune.js"

const namesOf = (query: string) => findCommune(query).map((m) => m.commune.name)

describe("communes", () => {
  it("R20: Hà Tĩnh has 69 units, 9 of them wards", () => {
    expect(communes()).toHaveLength(69)
    expect(communes().filter((c) => c.type === "ward")).toHaveLength(9)
    expect(new Set(communes().map((c) => c.slug)).size).toBe(69)
  })

  it("all 212 merges lead to a present unit, and only two old units were split", () => {
    expect(communeMerges()).toHaveLength(212)
    expect(communeMerges().every((m) => communeByCode(m.newCode) !== null)).toBe(true)
    const split = communeMerges().filter((m) => m.isSplit)
    expect(new Set(split.map((m) => m.oldName))).toEqual(new Set(["Phường Đại Nài", "Xã Kỳ Lợi"]))
    expect(communeByCode("00000")).toBeNull()
  })

  it("every unit is found by its own name, with and without marks", () => {
    for (const commune of communes()) {
      expect(findCommune(commune.name)[0]?.commune.code, commune.name).toBe(commune.code)
      const bare = slugify(commune.name).replaceAll("-", " ")
      expect(namesOf(bare), bare).toContain(commune.name)
    }
  })

  it("every old unit is found by its old name and district", () => {
    for (const merge of communeMerges()) {
      const found = findCommune(`${merge.oldName}, ${merge.oldDistrict}`)
      expect(
        found.map((m) => m.commune.code),
        merge.oldName,
      ).toContain(merge.newCode)
    }
  })

  it("takes an address as signed in an old certificate", () => {
    expect(namesOf("Thạch Đài, huyện Thạch Hà")).toEqual(["Phường Hà Huy Tập"])
    expect(namesOf("xã Thạch Đài, h. Thạch Hà, tỉnh Hà Tĩnh")).toEqual(["Phường Hà Huy Tập"])
    expect(namesOf("thach dai thach ha")).toEqual(["Phường Hà Huy Tập"])
    expect(namesOf("TT. Phố Châu, Hương Sơn")).toEqual(["Xã Hương Sơn"])
    expect(namesOf("thôn 3, Tân Lộc, Can Lộc")).toEqual(["Xã Hồng Lộc"])
  })

  it("tells a present ward from an old one of the same name by the old city", () => {
    expect(namesOf("phường Trần Phú, TP Hà Tĩnh")).toEqual(["Phường Thành Sen"])
    expect(namesOf("phường Trần Phú, tỉnh Hà Tĩnh")[0]).toBe("Phường Trần Phú")
  })

  it("knows the district that ended half a year before the others", () => {
    expect(namesOf("Tân Lộc, Lộc Hà")).toEqual(["Xã Hồng Lộc"])
    expect(namesOf("thach my loc ha")).toEqual(["Xã Mai Phụ"])
  })

  it("takes a present address with a street before it", () => {
    expect(namesOf("Số 2 Vũ Quang, phường Thành Sen, Hà Tĩnh")).toEqual(["Phường Thành Sen"])
    expect(namesOf("Vũ Quang, Thành Sen")).toEqual(["Phường Thành Sen"])
    expect(namesOf("Xã Kỳ Anh, tỉnh Hà Tĩnh")).toEqual(["Xã Kỳ Anh"])
  })

  it("flags a split ward, so that the street is asked for", () => {
    const found = findCommune("Đại Nài")
    expect(found.map((m) => m.commune.name)).toEqual(["Phường Thành Sen", "Phường Hà Huy Tập"])
    expect(found.every((m) => m.isSplit)).toBe(true)
    expect(namesOf("xã Kỳ Lợi")).toEqual(["Phường Sông Trí", "Phường Vũng Áng", "Phường Hoành Sơn"])
  })

  it("finds units merged away before 2025", () => {
    expect(findCommune("Sơn Bình")[0]).toMatchObject({
      commune: { name: "Xã Tứ Mỹ" },
      matched: "former_name",
    })
  })

  it("tells names apart by their marks where the buyer typed them", () => {
    expect(namesOf("Thạch Hà")).toEqual(["Xã Thạch Hà"])
    expect(namesOf("Thạch Hạ")).toEqual(["Phường Trần Phú"])
    expect(namesOf("thach ha")).toEqual(["Xã Thạch Hà", "Phường Trần Phú"])
    expect(namesOf("Yên Hoà")).toEqual(namesOf("Yên Hòa".normalize("NFD")))
  })

  it("proposes names by their beginning, and nothing for nonsense", () => {
    const found = findCommune("hương ph")
    expect(found[0]).toMatchObject({ exact: false, commune: { name: "Xã Hương Phố" } })
    for (const query of ["", " , ", "xyz", "Hà Tĩnh"]) expect(namesOf(query), query).toEqual([])
  })
})

describe("distance", () => {
  it("is that of the great circle, the same both ways, and 0 to itself", () => {
    const hanoi = { latitude: 21.0285, longitude: 105.8542 }
    const hue = { latitude: 16.4637, longitude: 107.5909 }
    expect(distanceKm(hanoi, hue)).toBeCloseTo(distanceKm(hue, hanoi), 9)
    expect(distanceKm(hanoi, hanoi)).toBe(0)
    const degree = distanceKm({ latitude: 18, longitude: 105 }, { latitude: 19, longitude: 105 })
    expect(degree).toBeCloseTo(111.19, 1)
  })
})
