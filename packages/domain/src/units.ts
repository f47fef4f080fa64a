import type { SellMode } from "./quantity.js"

/** Sale units of the glossary, with the Vietnamese word that labels and imports use. */
export const UNITS = [
  { code: "KG", vi: "kg", en: "kg", enMany: "kg", sellMode: "WEIGHT" },
  { code: "LITRE", vi: "lít", en: "litre", enMany: "litres", sellMode: "PIECE" },
  { code: "BOTTLE", vi: "chai", en: "bottle", enMany: "bottles", sellMode: "PIECE" },
  { code: "BOX", vi: "hộp", en: "box", enMany: "boxes", sellMode: "PIECE" },
  { code: "PACK", vi: "gói", en: "pack", enMany: "packs", sellMode: "PIECE" },
  { code: "JAR", vi: "hũ", en: "jar", enMany: "jars", sellMode: "PIECE" },
  { code: "VIAL", vi: "lọ", en: "small jar", enMany: "small jars", sellMode: "PIECE" },
  { code: "TEN", vi: "chục", en: "ten", enMany: "tens", sellMode: "PIECE" },
  { code: "PIECE", vi: "cái", en: "piece", enMany: "pieces", sellMode: "PIECE" },
  { code: "FRUIT", vi: "quả", en: "fruit", enMany: "fruits", sellMode: "PIECE" },
  { code: "HEAD", vi: "con", en: "head", enMany: "head", sellMode: "PIECE" },
  { code: "BUNDLE", vi: "bó", en: "bundle", enMany: "bundles", sellMode: "PIECE" },
  { code: "SET", vi: "bộ", en: "set", enMany: "sets", sellMode: "PIECE" },
  { code: "BAG", vi: "túi", en: "bag", enMany: "bags", sellMode: "PIECE" },
] as const satisfies readonly (Omit<Unit, "code"> & { code: string })[]

export type UnitCode = (typeof UNITS)[number]["code"]
export type Unit = {
  code: UnitCode
  vi: string
  en: string
  /** What English says of any quantity but one. */
  enMany: string
  sellMode: SellMode
}

const ALIASES: Record<string, UnitCode> = { kí: "KG", ký: "KG", kilogram: "KG", l: "LITRE" }

/** The unit of a code, a Vietnamese or an English word (any letter case), or null. */
export const unitOf = (text: string): Unit | null => {
  const word = text.normalize("NFC").trim().toLowerCase()
  const code = ALIASES[word]
  const isIt = (u: Unit) => u.code === code || u.code.toLowerCase() === word || u.vi === word
  return UNITS.find(isIt) ?? UNITS.find((u) => u.en === word) ?? null
}
