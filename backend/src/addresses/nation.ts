import { communeByCode, communeMerges, communes, PROVINCE_CODE, provinceByCode } from "@ocop/vn"
import { type NationCommune, type OldUnit, readNation } from "./read-nation"

/** A commune or ward of today, with where it is: itself in Hà Tĩnh, elsewhere its province's seat. */
export type AddressPlace = {
  code: string
  name: string
  provinceCode: string
  provinceName: string
  latitude: number
  longitude: number
}

/** A name by which a place can be found. */
export type PlaceName = {
  place: AddressPlace
  name: string
  /** Of today, of before 2025-07-01, or of before 2020. */
  age: 0 | 1 | 2
  oldDistrict: string | null
  oldProvince: string | null
  isSplit: boolean
}

type Nation = { places: ReadonlyMap<string, AddressPlace>; names: readonly PlaceName[] }

function placeOf({ code, name, provinceCode }: NationCommune): AddressPlace[] {
  const province = provinceByCode(provinceCode)
  if (!province) return []
  const { latitude, longitude } = communeByCode(code) ?? province
  return [{ code, name, provinceCode, provinceName: province.name, latitude, longitude }]
}

const unitKey = ({ name, district, province }: OldUnit) => `${name}|${district}|${province}`

function namesElsewhere(
  places: ReadonlyMap<string, AddressPlace>,
  oldUnits: readonly OldUnit[],
): PlaceName[] {
  const heirs = new Map<string, Set<string>>()
  for (const unit of oldUnits) {
    const codes = heirs.get(unitKey(unit)) ?? new Set()
    heirs.set(unitKey(unit), codes.add(unit.code))
  }
  return oldUnits.flatMap((unit): PlaceName[] => {
    const place = places.get(unit.code)
    // Our own merges of Hà Tĩnh also know the names of before 2020.
    if (!place || place.provinceCode === PROVINCE_CODE) return []
    const { name, district: oldDistrict, province: oldProvince } = unit
    const isSplit = (heirs.get(unitKey(unit))?.size ?? 0) > 1
    return [{ place, name, age: 1, oldDistrict, oldProvince, isSplit }]
  })
}

function namesAtHome(places: ReadonlyMap<string, AddressPlace>): PlaceName[] {
  return communeMerges().flatMap(({ newCode, oldName, oldDistrict, formerNames, isSplit }) => {
    const place = places.get(newCode)
    if (!place) return []
    const named = (name: string, age: 1 | 2): PlaceName => ({
      ...{ place, name, age, oldDistrict, oldProvince: null, isSplit },
    })
    return [named(oldName, 1), ...formerNames.map((name) => named(name, 2))]
  })
}

function load(): Nation {
  const { communes: read, oldUnits } = readNation()
  const places = new Map(read.flatMap(placeOf).map((place) => [place.code, place]))
  const own: PlaceName[] = [...places.values()].map((place) => ({
    ...{ place, name: place.name, age: 0, oldDistrict: null, oldProvince: null, isSplit: false },
  }))
  return { places, names: [...own, ...namesElsewhere(places, oldUnits), ...namesAtHome(places)] }
}

let loaded: Nation | undefined

/** All places and their names; read from disk when first asked for. */
export function nation(): Nation {
  loaded ??= load()
  return loaded
}

const HOME: ReadonlyMap<string, AddressPlace> = new Map(
  communes()
    .flatMap(({ code, name }) => placeOf({ code, name, provinceCode: PROVINCE_CODE }))
    .map((place) => [place.code, place]),
)

/** The communes of Hà Tĩnh by name. */
export const homePlaces = (): AddressPlace[] =>
  [...HOME.values()].sort((a, b) => a.name.localeCompare(b.name, "vi"))

/** A district in which a commune, or a part of it, lay before 2025-07-01; null for no such code. */
export const oldDistrictOf = (code: string): string | null =>
  communeByCode(code)?.oldDistricts[0] ??
  nation().names.find(({ place, age }) => age === 1 && place.code === code)?.oldDistrict ??
  null

/** The place of a code anywhere in Vietnam, or null. */
export const addressPlace = (code: string): AddressPlace | null =>
  HOME.get(code) ?? nation().places.get(code) ?? null
