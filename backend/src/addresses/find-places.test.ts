import { communeMerges, communes } from "@ocop/vn"
import { describe, expect, it } from "vitest"
import { findPlaces } from "./find-places"
import { addressPlace, nation } from "./nation"

const found = (query: string) =>
  findPlaces(query).map(({ name, provinceName }) => `${name}, ${provinceName}`)
const first = (query: string) => found(query)[0]

describe("places of Vietnam", () => {
  it("are 3,321 communes in 34 provinces, and those of Hà Tĩnh are ours", () => {
    const all = [...nation().places.values()]
    expect(all).toHaveLength(3_321)
    expect(new Set(all.map(({ provinceCode }) => provinceCode)).size).toBe(34)
    const home = all.filter(({ provinceCode }) => provinceCode === "42")
    const names = (list: readonly { code: string; name: string }[]) =>
      list.map(({ code, name }) => `${code} ${name}`).sort()
    expect(names(home)).toEqual(names(communes()))
  })

  it("carry an old name for nearly every commune: no edge of the data is dropped for its code", () => {
    const old = nation().names.filter(({ age }) => age === 1)
    expect(new Set(old.map(({ place }) => place.code)).size).toBeGreaterThan(3_290)
  })

  it("are found by their codes, and no other code is a place", () => {
    expect(addressPlace("00070")).toMatchObject({ name: "Phường Hoàn Kiếm", provinceCode: "01" })
    expect(addressPlace("18073")).toMatchObject({ provinceCode: "42", latitude: 18.34188 })
    expect(addressPlace("99999")).toBeNull()
  })
})

describe("a search for a place", () => {
  it("finds every commune and every old name of Hà Tĩnh", () => {
    for (const { code, name } of communes()) {
      expect(findPlaces(`${name}, Hà Tĩnh`)[0]?.code, name).toBe(code)
    }
    for (const { oldName, oldDistrict, newCode } of communeMerges()) {
      const codes = findPlaces(`${oldName}, ${oldDistrict}`).map(({ code }) => code)
      expect(codes, `${oldName}, ${oldDistrict}`).toContain(newCode)
    }
  })

  it("finds wards of other provinces with and without marks, kinds and commas", () => {
    for (const query of [
      "Hoàn Kiếm",
      "hoan kiem",
      "phường Hoàn Kiếm, Hà Nội",
      "p. hoan kiem ha noi",
    ])
      expect(first(query), query).toBe("Phường Hoàn Kiếm, Hà Nội")
    expect(first("Sài Gòn")).toBe("Phường Sài Gòn, TP. Hồ Chí Minh")
  })

  it("finds the present ward by the name that it had", () => {
    const [ward] = findPlaces("phường Tràng Tiền, quận Hoàn Kiếm, Hà Nội")
    expect(ward).toMatchObject({ name: "Phường Cửa Nam", oldName: "Phường Tràng Tiền" })
    expect(found("P12 Gò Vấp")).toContain("Phường An Hội Tây, TP. Hồ Chí Minh")
  })

  it("names the old province where that is no more", () => {
    const [ward] = findPlaces("phường Phú Hòa, Thủ Dầu Một, Bình Dương")
    expect(ward?.provinceName).toBe("TP. Hồ Chí Minh")
    expect(ward?.oldDistrict).toBe("Thành phố Thủ Dầu Một, Bình Dương")
  })

  it("prefers Hà Tĩnh among equals, and the province that was named to it", () => {
    expect(first("Trần Phú")).toBe("Phường Trần Phú, Hà Tĩnh")
    expect(found("Trần Phú, Hà Nội").every((one) => one.endsWith("Hà Nội"))).toBe(true)
  })

  it("takes a whole address with a street, and leaves the street out", () => {
    expect(first("Số 2 Vũ Quang, phường Thành Sen, Hà Tĩnh")).toBe("Phường Thành Sen, Hà Tĩnh")
    expect(first("12 Tràng Tiền, phường Hoàn Kiếm, Hà Nội, Việt Nam")).toBe(
      "Phường Hoàn Kiếm, Hà Nội",
    )
  })

  it("lists the wards of a province, the communes of Hà Tĩnh for nothing, and nothing for nonsense", () => {
    const inHue = found("Huế")
    expect(inHue.length).toBeGreaterThan(5)
    expect(inHue.every((one) => one.endsWith("Huế"))).toBe(true)
    expect(findPlaces(" ")).toHaveLength(69)
    for (const query of ["xyzzy", ",", "%", "1 = 1 --"]) expect(found(query), query).toEqual([])
  })
})
