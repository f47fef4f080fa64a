import { communeMerges, communes } from "@ocop/vn"
import { plain } from "./plain-words"

const KINDS = new Set(["xa", "phuong", "huyen", "tt", "tx", "tp", "tinh"])
const LONGEST = 4

const bare = (name: string): string => {
  const [first = "", ...rest] = plain(name).split(" ")
  return KINDS.has(first) && rest.length > 0 ? rest.join(" ") : [first, ...rest].join(" ")
}

/** Folded bare name → codes of the present communes that it lies in; districts have none. */
function namesOfPlaces(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  const add = (name: string, code: string | null) => {
    const codes = names.get(bare(name)) ?? new Set()
    if (code) codes.add(code)
    names.set(bare(name), codes)
  }
  for (const { code, name, oldDistricts } of communes()) {
    add(name, code)
    for (const district of oldDistricts) add(district, null)
  }
  for (const { newCode, oldName, oldDistrict, formerNames } of communeMerges()) {
    add(oldName, newCode)
    add(oldDistrict, null)
    for (const name of formerNames) add(name, newCode)
  }
  return names
}

const PLACES = namesOfPlaces()

function placeAt(words: readonly string[], at: number): { end: number; codes: Set<string> } | null {
  for (let end = Math.min(words.length, at + LONGEST); end > at; end -= 1) {
    const codes = PLACES.get(words.slice(at, end).join(" "))
    if (codes) return { end, codes }
  }
  return null
}

/** "xa thach dai" → "thach dai": the kind of a place says nothing where its name is known. */
export function withoutKinds(words: readonly string[]): string[] | null {
  const kept = words.filter((word, i) => !(KINDS.has(word) && placeAt(words, i + 1)))
  return kept.length < words.length ? kept : null
}

/**
 * The place that a query names, the present communes it went into, and the other words: "thach lien"
 * is a part of Xã Việt Xuyên today. Null where no place is named.
 */
export function placeIn(
  words: readonly string[],
): { communeCodes: ReadonlySet<string>; rest: string[] } | null {
  for (let at = 0; at < words.length; at += 1) {
    const found = placeAt(words, at)
    if (!found || found.codes.size === 0) continue
    const before = words.slice(0, at)
    if (KINDS.has(before.at(-1) ?? "")) before.pop()
    return { communeCodes: found.codes, rest: [...before, ...words.slice(found.end)] }
  }
  return null
}
