import { transliterate } from "../text/fold.js"

// Digits and letters that are hard to mistake for each other: without 0 O, 1 I L, S (5) and Z (2).
// 29 of them, a prime, so that they form a field.
const ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY"
const BASE = ALPHABET.length
const PREFIX = "HT"
const BODY = 8
const LENGTH = PREFIX.length + BODY + 2

const mod = (n: number) => ((n % BASE) + BASE) % BASE

const valuesOf = (text: string): number[] => [...text].map((c) => ALPHABET.indexOf(c))

// Reed–Solomon over the field of 29: any one or two wrong characters, and any two swapped, show.
const syndromes = (values: readonly number[]): [number, number] => [
  mod(values.reduce((sum, v) => sum + v, 0)),
  mod(values.reduce((sum, v, i) => sum + (i + 1) * v, 0)),
]

const checkValues = (body: readonly number[]): [number, number] => {
  const [s0, s1] = syndromes(body)
  // Solve c + d = −s0 and (BODY+1)·c + (BODY+2)·d = −s1.
  const d = mod(-s1 + (BODY + 1) * s0)
  return [mod(-s0 - d), d]
}

/** How many different order codes there are (29⁸). */
export const ORDER_CODE_COUNT = BASE ** BODY

/**
 * The order code of a number from 0 to `ORDER_CODE_COUNT` − 1, which the caller draws at random so
 * that codes cannot be guessed: `HT`, eight characters, two check characters. It survives a bank
 * statement (upper-case letters and digits only). Throws RangeError outside the range.
 */
export const makeOrderCode = (number: number): string => {
  if (!Number.isInteger(number) || number < 0 || number >= ORDER_CODE_COUNT) {
    throw new RangeError("order number out of range")
  }
  const body: number[] = []
  for (let rest = number; body.length < BODY; rest = Math.floor(rest / BASE)) {
    body.unshift(rest % BASE)
  }
  return PREFIX + [...body, ...checkValues(body)].map((v) => ALPHABET[v]).join("")
}

/** Whether a text is exactly an order code, in upper case, with right check characters. */
export const isOrderCode = (text: string): boolean => {
  if (text.length !== LENGTH || !text.startsWith(PREFIX)) return false
  const values = valuesOf(text.slice(PREFIX.length))
  return !values.includes(-1) && syndromes(values).every((s) => s === 0)
}

/** All different order codes in a transfer content, in order; spaces, case and signs do not matter. */
export const findOrderCodes = (bankText: string): string[] => {
  const text = transliterate(bankText)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
  const found = new Set<string>()
  for (let at = text.indexOf(PREFIX); at >= 0; at = text.indexOf(PREFIX, at + 1)) {
    const candidate = text.slice(at, at + LENGTH)
    if (isOrderCode(candidate)) found.add(candidate)
  }
  return [...found]
}

/**
 * The one order code in a transfer content; null if there is none, or more than one: then a person
 * decides. A code with a typo is no other order's code.
 */
export const findOrderCode = (bankText: string): string | null => {
  const codes = findOrderCodes(bankText)
  return codes.length === 1 ? (codes[0] ?? null) : null
}
