import { COMMUNE_ROWS, MERGE_ROWS } from "./communes.data.js"
import type { Place } from "./distance.js"

/** Code of Hà Tĩnh province. */
export const PROVINCE_CODE = "42"
export const PROVINCE_NAME = "Hà Tĩnh"

export type CommuneType = "commune" | "ward"

/** A commune-level unit since 2025-07-01 (Nghị quyết 1665/NQ-UBTVQH15): 60 xã and 9 phường. */
export type Commune = Place & {
  code: string
  /** With its kind: `Xã Kỳ Anh`, `Phường Thành Sen`. */
  name: string
  type: CommuneType
  slug: string
  areaKm2: number
  oldDistricts: readonly string[]
}

/** One unit of before 2025-07-01 that went into a present one, wholly or in part. */
export type CommuneMerge = {
  newCode: string
  oldCode: string
  oldName: string
  oldDistrict: string
  note: string
  /** Names of units that had gone into the old one in 2020. */
  formerNames: readonly string[]
  /** The old unit was split: its name alone does not tell the present commune. */
  isSplit: boolean
}

const COMMUNES: readonly Commune[] = COMMUNE_ROWS.map(
  ([code, name, type, slug, latitude, longitude, areaKm2, oldDistricts]) => ({
    code,
    name,
    type,
    slug,
    latitude,
    longitude,
    areaKm2,
    oldDistricts,
  }),
)

const timesMerged = (oldCode: string) => MERGE_ROWS.filter((row) => row[1] === oldCode).length

const MERGES: readonly CommuneMerge[] = MERGE_ROWS.map(
  ([newCode, oldCode, oldName, oldDistrict, note, formerNames]) => ({
    newCode,
    oldCode,
    oldName,
    oldDistrict,
    note,
    formerNames,
    isSplit: timesMerged(oldCode) > 1,
  }),
)

const BY_CODE = new Map(COMMUNES.map((c) => [c.code, c]))

/** The 69 commune-level units of Hà Tĩnh, by code. */
export const communes = (): readonly Commune[] => COMMUNES

/** All 212 edges from an old unit to a present one. */
export const communeMerges = (): readonly CommuneMerge[] => MERGES

/** The present unit of a code, or null. */
export const communeByCode = (code: string): Commune | null => BY_CODE.get(code) ?? null
