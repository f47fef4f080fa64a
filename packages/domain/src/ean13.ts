import { isEan13 } from "./gtin.js"

/** Bars of the digits 0 to 9 on the left side, odd parity (GS1 General Specifications §5.2.1.2.1, set A). */
const SET_A = [
  "0001101",
  "0011001",
  "0010011",
  "0111101",
  "0100011",
  "0110001",
  "0101111",
  "0111011",
  "0110111",
  "0001011",
] as const

/** Which of the six left digits stand in set B: that tells the first digit, which has no bars. */
const PARITY = [
  "AAAAAA",
  "AABABB",
  "AABBAB",
  "AABBBA",
  "ABAABB",
  "ABBAAB",
  "ABBBAA",
  "ABABAB",
  "ABABBA",
  "ABBABA",
] as const

const GUARD = "101"
const MIDDLE = "01010"
const inverted = (bars: string) => bars.replace(/[01]/g, (bar) => (bar === "0" ? "1" : "0"))
const reversed = (bars: string) => [...bars].reverse().join("")
const setA = (digit: string) => SET_A[Number(digit)] ?? ""
const setC = (digit: string) => inverted(setA(digit))
const setB = (digit: string) => reversed(setC(digit))

/** The 95 modules of an EAN-13, 1 for a bar, quiet zones not included; null for any other code. */
export function ean13Modules(gtin: string): string | null {
  if (!isEan13(gtin)) return null
  const parity = PARITY[Number(gtin[0])] ?? ""
  const left = [...gtin.slice(1, 7)].map((digit, i) =>
    parity[i] === "A" ? setA(digit) : setB(digit),
  )
  const right = [...gtin.slice(7)].map(setC)
  return [GUARD, ...left, MIDDLE, ...right, GUARD].join("")
}
