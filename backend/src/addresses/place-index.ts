import { communes, fold, normaliseTonePlacement, PROVINCE_CODE } from "@ocop/vn"
import { nation, type PlaceName } from "./nation"

const KIND =
  /^(?:(?:phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|tp|tx|tt)\.?\s+|(?:tp|tx|tt|p|x|q|h|t)\.\s*)/

/** A name without its kind, folded: `Phường Hoàn Kiếm` → `hoan kiem`. */
export const bareName = (name: string) =>
  fold(name).replace(KIND, "").replace(/[.-]/g, " ").replace(/\s+/g, " ").trim()

/** With its marks, to tell Thạch Hà from Thạch Hạ. */
export const markedText = (text: string) => normaliseTonePlacement(text).toLowerCase()
const markedName = (name: string) =>
  markedText(name).replace(/^(?:phường|xã|thị trấn|đặc khu) /, "")

export type IndexedName = PlaceName & {
  /** Bare; and as it is written, without its kind. */
  key: string
  marked: string
  /** Bare names of the districts and provinces that it lies or lay in, and all their words. */
  around: readonly string[]
  words: ReadonlySet<string>
}

export type PlaceIndex = {
  names: readonly IndexedName[]
  /** What lies or lay in a district or a province, by its bare name. */
  inside: ReadonlyMap<string, readonly IndexedName[]>
}

// What people call a province without writing it out.
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = { "79": ["hcm"] }
// Hà Tĩnh's districts changed twice before they ended; Lộc Hà went first.
const HOME_DISTRICTS = ["loc ha", ...communes().flatMap((one) => one.oldDistricts.map(bareName))]
/** Words of all districts that Hà Tĩnh had. */
export const HOME_WORDS: ReadonlySet<string> = new Set(
  HOME_DISTRICTS.flatMap((name) => name.split(" ")).concat("ha", "tinh"),
)

const unfolded = new Map<string, string>()
function bareOnce(name: string): string {
  const known = unfolded.get(name) ?? bareName(name)
  unfolded.set(name, known)
  return known
}

const aroundOf = ({ oldDistrict, oldProvince, place }: PlaceName): string[] => [
  ...[oldDistrict, oldProvince, place.provinceName].flatMap((name) => (name ? bareOnce(name) : [])),
  ...(ALSO_CALLED[place.provinceCode] ?? []),
]

type Surroundings = Pick<IndexedName, "around" | "words">

/** Thousands of old names lay in one of 700 districts: each is taken apart once. */
function surroundings(around: readonly string[], known: Map<string, Surroundings>): Surroundings {
  const key = around.join("|")
  const made = known.get(key) ?? {
    around,
    words: new Set(around.flatMap((one) => one.split(" "))),
  }
  known.set(key, made)
  return made
}

function build(): PlaceIndex {
  const known = new Map<string, Surroundings>()
  const all = nation().names
  const byPlace = new Map<string, Set<string>>()
  for (const name of all) {
    const own = byPlace.get(name.place.code) ?? new Set()
    for (const one of aroundOf(name)) own.add(one)
    byPlace.set(name.place.code, own)
  }
  const names = all.map((name): IndexedName => {
    const whole = byPlace.get(name.place.code)
    const around = name.age === 0 && whole ? [...whole] : aroundOf(name)
    const marked = markedName(name.name)
    return { ...name, key: bareName(name.name), marked, ...surroundings(around, known) }
  })
  const inside = new Map<string, IndexedName[]>()
  for (const name of names) {
    if (name.age !== 0) continue
    for (const one of name.around) {
      const own = inside.get(one)
      if (own) own.push(name)
      else inside.set(one, [name])
    }
  }
  return { names, inside }
}

let built: PlaceIndex | undefined

/** Made when somebody first searches. */
export function placeIndex(): PlaceIndex {
  built ??= build()
  return built
}

/** Whether all words are names of what lies around; the last one may be begun only. */
export function areAround({ words, place }: IndexedName, given: readonly string[]): boolean {
  const isKnown = (word: string) =>
    words.has(word) || (place.provinceCode === PROVINCE_CODE && HOME_WORDS.has(word))
  const last = given.at(-1) ?? ""
  return (
    given.slice(0, -1).every(isKnown) &&
    (isKnown(last) || [...words].some((word) => word.startsWith(last)))
  )
}
