import { fold } from "../text/fold.js"
import { type Commune, communeByCode, communeMerges, communes } from "./communes.js"

export type CommuneMatch = {
  commune: Commune
  /** By its present name, the name of a unit merged in 2025, or of one merged before that. */
  matched: "name" | "old_name" | "former_name"
  /** The old unit's name and district, if it was found by an old name. */
  oldName: string | null
  oldDistrict: string | null
  /** The old unit went to several present ones: ask for the street. */
  isSplit: boolean
  /** The whole name was given, not only its beginning. */
  exact: boolean
}

type Entry = Omit<CommuneMatch, "exact"> & { key: string; district: string }

const UNIT_KINDS = /^(?:(?:phuong|xa|thi tran)\s+|(?:tt|p|x)\.\s*|tt\s+)/
const DISTRICT_KINDS = /^(?:(?:huyen|thanh pho|thi xa|quan)\s+|(?:tp|tx|h)\.\s*|(?:tp|tx)\s+)/
const PROVINCE = /^(?:(?:tinh\s+|t\.\s*)?ha tinh|viet nam)$/

const bareUnit = (text: string) => fold(text).replace(UNIT_KINDS, "")
const bareDistrict = (text: string) => fold(text).replace(DISTRICT_KINDS, "")

const RANK = { name: 0, old_name: 1, former_name: 2 } as const

const buildEntries = (): Entry[] => {
  const entries: Entry[] = communes().map((commune) => ({
    commune,
    matched: "name",
    oldName: null,
    oldDistrict: null,
    isSplit: false,
    key: bareUnit(commune.name),
    district: "",
  }))
  for (const { newCode, oldName, oldDistrict, isSplit, formerNames } of communeMerges()) {
    const commune = communeByCode(newCode)
    if (!commune) continue
    const base = { commune, oldDistrict, isSplit, district: bareDistrict(oldDistrict) }
    entries.push({ ...base, matched: "old_name", oldName, key: bareUnit(oldName) })
    for (const name of formerNames) {
      entries.push({ ...base, matched: "former_name", oldName: name, key: bareUnit(name) })
    }
  }
  return entries
}

const ENTRIES = buildEntries()
const DISTRICTS = new Set(ENTRIES.map((e) => e.district).filter((d) => d !== ""))

type Question = { name: string; district: string | null }

const isKnown = (name: string) => ENTRIES.some((e) => e.key === name)
const belongs = (name: string, district: string) =>
  ENTRIES.some((e) => e.key === name && e.district === district)

// "thach dai thach ha": the district is the longest known ending after a known name.
const splitWords = (text: string): Question => {
  const words = text.split(" ")
  for (let at = 1; at < words.length; at++) {
    const name = bareUnit(words.slice(0, at).join(" "))
    const district = bareDistrict(words.slice(at).join(" "))
    if (DISTRICTS.has(district) && belongs(name, district)) return { name, district }
  }
  return { name: bareUnit(text), district: null }
}

const questionOf = (query: string): Question => {
  const parts = query.split(/[,;]/).map(fold).filter(Boolean)
  const unitParts = parts.filter((p, i) => i === 0 || !PROVINCE.test(p))
  if (unitParts.length <= 1) {
    const only = unitParts[0] ?? ""
    return isKnown(bareUnit(only)) ? { name: bareUnit(only), district: null } : splitWords(only)
  }
  for (const [i, part] of unitParts.entries()) {
    const next = unitParts[i + 1]
    if (next !== undefined && belongs(bareUnit(part), bareDistrict(next))) {
      return { name: bareUnit(part), district: bareDistrict(next) }
    }
  }
  // Addresses go from small to large, so the last known name is the commune's.
  const last = unitParts.findLast((p) => !DISTRICT_KINDS.test(p) && isKnown(bareUnit(p)))
  return { name: bareUnit(last ?? unitParts[0] ?? ""), district: null }
}

const toMatch = ({ key: _key, district: _district, ...entry }: Entry, exact: boolean) => ({
  ...entry,
  exact,
})

const distinct = (matches: CommuneMatch[]): CommuneMatch[] => {
  const best = new Map<string, CommuneMatch>()
  for (const match of matches.sort((a, b) => RANK[a.matched] - RANK[b.matched])) {
    if (!best.has(match.commune.code)) best.set(match.commune.code, match)
  }
  return [...best.values()]
}

/**
 * Communes for what a person typed: a present or an old name, with or without marks, kind
 * ("xã", "TT."), old district or province (`Thạch Đài, huyện Thạch Hà`). Present names come first,
 * unless an old district is named. Several answers mean that the name alone does not decide;
 * without a whole name, names that begin so are proposed.
 */
export const findCommune = (query: string): CommuneMatch[] => {
  const { name, district } = questionOf(query)
  if (name === "") return []
  const whole = ENTRIES.filter((e) => e.key === name)
  const inDistrict = whole.filter((e) => district !== null && e.district === district)
  const exact = inDistrict.length > 0 ? inDistrict : whole
  if (exact.length > 0) return distinct(exact.map((e) => toMatch(e, true)))
  return distinct(ENTRIES.filter((e) => e.key.startsWith(name)).map((e) => toMatch(e, false)))
}
