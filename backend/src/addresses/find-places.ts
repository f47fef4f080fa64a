import type { DeliveryPlace } from "@ocop/contracts"
import { fold, PROVINCE_CODE } from "@ocop/vn"
import { homePlaces, type PlaceName } from "./nation"
import { areAround, bareName, type IndexedName, markedText, placeIndex } from "./place-index"

const MOST = 12
// "P12", "Q. 3": a number is the whole name.
const NUMBERED = /\b([pq])\.?\s*(?=\d)/g
const DISTRICT_KIND = /^(?:quan|huyen|thi xa|thanh pho|tinh|tp|tx|[qht]\.)/
/** Where most parcels go, after home. */
const BIG_CITIES = ["79", "01", PROVINCE_CODE]

const RANK = { district: 0, whole: 1, inside: 2, beginning: 3, word: 4 }

type Found = { name: IndexedName; rank: number; isAsTyped: boolean }

function rankOf(name: IndexedName, text: string, words: readonly string[]): number | null {
  const { key } = name
  if (text === key) return RANK.whole
  if (text.startsWith(key)) {
    const isWord = text.charAt(key.length) === " "
    return isWord && areAround(name, words.slice(key.split(" ").length)) ? RANK.whole : null
  }
  if (key.startsWith(text)) return RANK.beginning
  return text.length > 2 && key.includes(` ${text}`) ? RANK.word : null
}

const order = (a: Found, b: Found): number =>
  a.rank - b.rank ||
  (a.rank === RANK.whole ? b.name.key.length - a.name.key.length : 0) ||
  Number(b.isAsTyped) - Number(a.isAsTyped) ||
  a.name.age - b.name.age ||
  BIG_CITIES.indexOf(b.name.place.provinceCode) - BIG_CITIES.indexOf(a.name.place.provinceCode) ||
  a.name.place.name.localeCompare(b.name.place.name, "vi") ||
  a.name.place.code.localeCompare(b.name.place.code)

type Question = { words: readonly string[]; isDistrict: boolean; typed: string }

function matching({ words, isDistrict, typed }: Question): Found[] {
  const { names, inside } = placeIndex()
  const text = words.join(" ")
  if (text === "") return []
  const named = names.flatMap((name): Found[] => {
    const rank = rankOf(name, text, words)
    return rank === null ? [] : [{ name, rank, isAsTyped: typed.includes(name.marked) }]
  })
  const rank = isDistrict ? RANK.district : RANK.inside
  const within = (inside.get(text) ?? []).map((name) => ({ name, rank, isAsTyped: false }))
  return [...named, ...within].sort(order)
}

const partOf = (text: string) => ({
  words: bareName(text).split(" ").filter(Boolean),
  isDistrict: DISTRICT_KIND.test(fold(text)),
})

/** Addresses go from small to large: what stands before the commune is the street. */
function search(query: string): Found[] {
  const typed = markedText(query)
  const parts = fold(query)
    .replace(NUMBERED, (_, kind) => (kind === "q" ? "quan " : ""))
    .replace(/,?\s*viet nam$/, "")
    .split(/[,;]/)
    .map(partOf)
  const tails = parts.map(({ isDistrict }, at) => ({
    ...{ isDistrict, typed },
    words: parts.slice(at).flatMap(({ words }) => words),
  }))
  for (const question of tails) {
    const found = matching(question)
    if (found[0] && found[0].rank <= RANK.inside) return found
  }
  const all = tails[0]?.words ?? []
  for (let at = 0; at < all.length; at += 1) {
    const words = all.slice(at)
    // The end of an address alone, "1" or "a", names no place.
    if (at > 0 && words.join(" ").length < 3) break
    const found = matching({ words, isDistrict: false, typed })
    if (found.length > 0) return found
  }
  return []
}

function viewOf({ place, age, name, oldDistrict, oldProvince, isSplit }: PlaceName): DeliveryPlace {
  const isGone = oldProvince !== null && !place.provinceName.endsWith(oldProvince)
  const district = isGone ? `${oldDistrict}, ${oldProvince}` : oldDistrict
  return {
    ...place,
    oldName: age === 0 ? null : name,
    oldDistrict: age === 0 ? null : district,
    isSplit,
  }
}

/**
 * Communes anywhere in Vietnam for what a person typed: a present or an old name, with or without
 * marks and kinds, with a district or province behind it, a street before it. Hà Tĩnh comes first
 * among equals. Without a name all communes of Hà Tĩnh.
 */
export function findPlaces(query: string): DeliveryPlace[] {
  if (query.trim() === "") {
    const old = { oldDistrict: null, oldProvince: null, isSplit: false }
    return homePlaces().map((place) => viewOf({ place, name: place.name, age: 0, ...old }))
  }
  const best = new Map<string, IndexedName>()
  for (const { name } of search(query)) {
    if (!best.has(name.place.code)) best.set(name.place.code, name)
  }
  return [...best.values()].slice(0, MOST).map(viewOf)
}
