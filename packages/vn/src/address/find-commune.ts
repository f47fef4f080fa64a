import { fold } from "../text/fold.js"
import { normaliseTonePlacement } from "../text/tone-placement.js"
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

type Entry = Omit<CommuneMatch, "exact"> & { key: string; marked: string; district: string }

const UNIT_KINDS = /^(?:(?:phuong|xa|thi tran)\s+|(?:tt|p|x)\.\s*|tt\s+)/
const DISTRICT_KINDS = /^(?:(?:huyen|thanh pho|thi xa|quan)\s+|(?:tp|tx|h)\.\s*|(?:tp|tx)\s+)/
const PROVINCE = /^(?:(?:tinh\s+|t\.\s*)?ha tinh|viet nam)$/

const bareUnit = (text: string) => fold(text).replace(UNIT_KINDS, "")
const bareDistrict = (text: string) => fold(text).replace(DISTRICT_KINDS, "")

// The letters of the bare name with their marks, to tell Thạch Hà from Thạch Hạ.
const marked = (text: string) => normaliseTonePlacement(text).toLowerCase()
const markedUnit = (name: string) => marked(name).replace(/^(?:phường|xã|thị trấn) /, "")

const RANK = { name: 0, old_name: 1, former_name: 2 } as const

const buildEntries = (): Entry[] => {
  const entries: Entry[] = communes().map((commune) => ({
    commune,
    matched: "name",
    oldName: null,
    oldDistrict: null,
    isSplit: false,
    key: bareUnit(commune.name),
    marked: markedUnit(commune.name),
    district: "",
  }))
  for (const { newCode, oldName, oldDistrict, isSplit, formerNames } of communeMerges()) {
    const commune = communeByCode(newCode)
    if (!commune) continue
    const base = { commune, oldDistrict, isSplit, district: bareDistrict(oldDistrict) }
    const named = (name: string) => ({
      oldName: name,
      key: bareUnit(name),
      marked: markedUnit(name),
    })
    entries.push({ ...base, ...named(oldName), matched: "old_name" })
    for (const name of formerNames) {
      entries.push({ ...base, ...named(name), matched: "former_name" })
    }
  }
  return entries
}

const ENTRIES = buildEntries()
// Merged into Thạch Hà on 2025-01-01, so the merges of July no longer know it.
const ENDED_DISTRICT = "loc ha"
const DISTRICTS = new Set(ENTRIES.map((e) => e.district).filter((d) => d !== ""))

type Question = { name: string; district: string | null }

const isKnown = (name: string) => ENTRIES.some((e) => e.key === name)
const isDistrict = (part: string) =>
  DISTRICT_KINDS.test(part) || DISTRICTS.has(part) || part === ENDED_DISTRICT

// "thach dai thach ha": a known name, then a district.
const splitWords = (text: string): Question => {
  const words = text.split(" ")
  for (let at = words.length - 1; at > 0; at--) {
    const name = bareUnit(words.slice(0, at).join(" "))
    const rest = words.slice(at).join(" ")
    if (isDistrict(rest) && isKnown(name)) return { name, district: bareDistrict(rest) }
  }
  return { name: bareUnit(text), district: null }
}

const questionOf = (query: string): Question => {
  const parts = query
    .split(/[,;]/)
    .map(fold)
    .filter((part, i) => part !== "" && (i === 0 || !PROVINCE.test(part)))
  if (parts.length <= 1) {
    const only = parts[0] ?? ""
    return isKnown(bareUnit(only)) ? { name: bareUnit(only), district: null } : splitWords(only)
  }
  // Addresses go from small to large: the commune is the last known name before any old district,
  // and districts lend their names to present communes.
  const known = (part: string) => !DISTRICT_KINDS.test(part) && isKnown(bareUnit(part))
  const at = parts.findLastIndex(
    (part, i) => known(part) && !(isDistrict(part) && parts.slice(0, i).some(known)),
  )
  const district = at >= 0 ? parts.slice(at + 1).find(isDistrict) : undefined
  return {
    name: bareUnit(parts[at] ?? parts[0] ?? ""),
    district: district === undefined ? null : bareDistrict(district),
  }
}

const toMatch = (entry: Entry, exact: boolean): CommuneMatch => {
  const { commune, matched, oldName, oldDistrict, isSplit } = entry
  return { commune, matched, oldName, oldDistrict, isSplit, exact }
}

const preferring = (entries: Entry[], test: (entry: Entry) => boolean): Entry[] => {
  const better = entries.filter(test)
  return better.length > 0 ? better : entries
}

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
  const typed = marked(query)
  const asTyped = preferring(whole, (e) => typed.includes(e.marked))
  const exact = preferring(asTyped, (e) => district !== null && e.district === district)
  if (exact.length > 0) return distinct(exact.map((e) => toMatch(e, true)))
  return distinct(ENTRIES.filter((e) => e.key.startsWith(name)).map((e) => toMatch(e, false)))
}
