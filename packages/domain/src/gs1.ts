import { isGtin } from "./gtin.js"

/** What a GS1 code says of a pack: the item, its lot, its last day, its weight. */
export type Gs1 = {
  /** Fourteen digits. */
  gtin: string
  lotNo: string | null
  /** Of this one pack (AI 21); null where all packs of the lot carry the same code. */
  serial: string | null
  /** `YYYY-MM-DD`: the day of AI 17, or of AI 15 where there is none. */
  expiresOn: string | null
  /** Net weight of AI 310n, thousandths of a kilogram. */
  weightMilli: number | null
}

/** Between two elements of a code, where the first has no fixed length. */
const GROUP = "\u001d"
/** The symbology that a scanner may tell first: GS1-128, GS1 DataMatrix, QR, DataBar. */
const SYMBOLOGY = /^\](?:C1|d2|Q3|e0)/

/** Application identifiers of a fixed length: what is left of the element behind them. */
const FIXED: Record<string, number> = { "01": 14, "02": 14, "11": 6, "13": 6, "15": 6, "17": 6 }
/** Those that end at a group separator, and their greatest length. */
const OPEN: Record<string, number> = { "10": 20, "21": 20, "30": 8, "37": 8 }
const WEIGHT = /^310[0-3]/

type Element = { ai: string; value: string; rest: string }

function nextElement(text: string): Element | null {
  const two = text.slice(0, 2)
  const fixed = WEIGHT.test(text)
    ? { ai: text.slice(0, 4), length: 6 }
    : { ai: two, length: FIXED[two] }
  if (fixed.length !== undefined) {
    const end = fixed.ai.length + fixed.length
    const value = text.slice(fixed.ai.length, end)
    if (!/^\d+$/.test(value) || value.length !== fixed.length) return null
    const rest = text.slice(end)
    return { ai: fixed.ai, value, rest: rest.startsWith(GROUP) ? rest.slice(1) : rest }
  }
  const most = OPEN[two]
  if (most === undefined) return null
  const [value = ""] = text.slice(2).split(GROUP, 1)
  if (value === "" || value.length > most) return null
  return { ai: two, value, rest: text.slice(2 + value.length + 1) }
}

/** The elements of a code as a scanner writes it, with brackets for people, or as a Digital Link. */
function elementsOf(code: string): Map<string, string> | null {
  const elements = new Map<string, string>()
  let text = code
  const link =
    /^https?:\/\/[^/]+\/(?:[^?#]*\/)?01\/(\d{8,14})(?:\/10\/([^/?#]+))?(?:\/21\/([^/?#]+))?(?:\?([^#]*))?/.exec(
      code,
    )
  if (link) {
    const [, gtin = "", lot, serial, query = ""] = link
    elements.set("01", gtin.padStart(14, "0"))
    if (lot) elements.set("10", decodeURIComponent(lot))
    if (serial) elements.set("21", decodeURIComponent(serial))
    for (const [ai, value] of new URLSearchParams(query)) elements.set(ai, value)
    return elements
  }
  if (code.startsWith("(")) {
    for (const [, ai = "", value = ""] of code.matchAll(/\((\d{2,4})\)([^(]*)/g)) {
      elements.set(ai, value)
    }
    return elements
  }
  while (text !== "") {
    const element = nextElement(text)
    if (!element) return null
    elements.set(element.ai, element.value)
    text = element.rest
  }
  return elements
}

/** `YYMMDD` of this century; day 00 is the last of its month. Null for no day of the calendar. */
function dayOf(value: string | undefined): string | null {
  const parts = /^(\d{2})(\d{2})(\d{2})$/.exec(value ?? "")
  if (!parts) return null
  const [year, month, day] = [2000 + Number(parts[1]), Number(parts[2]), Number(parts[3])]
  // Day 0 of the next month is the last of this one.
  const date = new Date(day === 0 ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day))
  const isDay = date.getUTCMonth() + 1 === month && (day === 0 || date.getUTCDate() === day)
  return isDay ? date.toISOString().slice(0, 10) : null
}

function weightOf(elements: ReadonlyMap<string, string>): number | null {
  for (const [ai, value] of elements) {
    if (!WEIGHT.test(ai) || !/^\d{6}$/.test(value)) continue
    return Number(value) * 10 ** (3 - Number(ai.slice(3)))
  }
  return null
}

/**
 * Reads a GS1 code (GS1 General Specifications 24, section 3: AI 01 or 02 with 10, 15, 17, 310n).
 * Null where it is none, where an element is unknown or where the item's check digit is wrong.
 */
export function parseGs1(code: string): Gs1 | null {
  const text = code.replace(SYMBOLOGY, "")
  const told = SYMBOLOGY.test(code)
  if (!told && !/^(?:\(?0[12]\)?\d{14}|https?:\/\/)/.test(text)) return null
  const elements = elementsOf(told && text.startsWith(GROUP) ? text.slice(1) : text)
  const gtin = elements?.get("01") ?? elements?.get("02")
  if (!elements || gtin === undefined || gtin.length !== 14 || !isGtin(gtin)) return null
  const dates = ["17", "15"].filter((ai) => elements.has(ai)).map((ai) => dayOf(elements.get(ai)))
  // A day that is no day says that the code was read badly: nothing of it is believed.
  if (dates.includes(null)) return null
  return {
    gtin,
    lotNo: elements.get("10") ?? null,
    serial: elements.get("21") ?? null,
    expiresOn: dates[0] ?? null,
    weightMilli: weightOf(elements),
  }
}
