import type { SellMode } from "./quantity.js"

/** Sale units of the glossary, with the Vietnamese word that labels and imports use. */
export const UNITS = [
  { code: "KG", vi: "kg", en: "kg", sellMode: "WEIGHT" },
  { code: "LITRE", vi: "lít", en: "litre", sellMode: "PIECE" },
  { code: "BOTTLE", vi: "chai", en: "bottle", sellMode: "PIECE" },
  { code: "BOX", vi: "hộp", en: "box", sellMode: "PIECE" },
  { code: "PACK", vi: "gói", en: "pack", sellMode: "PIECE" },
  { code: "JAR", vi: "hũ", en: "jar", sellMode: "PIECE" },
  { code: "VIAL", vi: "lọ", en: "small jar", sellMode: "PIECE" },
  { code: "TEN", vi: "chục", en: "ten", sellMode: "PIECE" },
  { code: "PIECE", vi: "cái", en: "piece", sellMode: "PIECE" },
  { code: "FRUIT", vi: "quả", en: "fruit", sellMode: "PIECE" },
  { code: "HEAD", vi: "con", en: "head", sellMode: "PIECE" },
  { code: "BUNDLE", vi: "bó", en: "bundle", sellMode: "PIECE" },
  { code: "SET", vi: "bộ", en: "set", sellMode: "PIECE" },
  { code: "BAG", vi: "túi", en: "bag", sellMode: "PIECE" },
] as const satisfies readonly { code: string; vi: string; en: string; sellMode: SellMode }[]

export type UnitCode = (typeof UNITS)[number]["code"]
export type Unit = { code: UnitCode; vi: string; en: string; sellMode: SellMode }

const ALIASES: Record<string, UnitCode> = { kí: "KG", ký: "KG", kilogram: "KG", l: "LITRE" }

/** The unit of a code, a Vietnamese or an English word (any letter case), or null. */
export const unitOf = (text: string): Unit | null => {
  const word = text.normalize("NFC").trim().toLowerCase()
  const code = ALIASES[word]
  const isIt = (u: Unit) => u.code === code || u.code.toLowerCase() === word || u.vi === word
  return UNITS.find(isIt) ?? UNITS.find((u) => u.en === word) ?? null
}
