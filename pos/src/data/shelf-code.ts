import type { PosSku } from "@ocop/contracts"

/** What the code of a shelf label says: the goods, and the price that stands on it with its version. */
export type ShelfCode = { code: string; price: number; version: string }

// Letters that a square code packs tightest, and a colon that no code of ours holds.
const FORM = /^([0-9A-Z-]{1,40}):(\d{1,9}):([0-9A-Z]{1,7})$/

/** A short mark of a price's version, FNV-1a in base 36: one label is told from the next, no more. */
export function priceMark(priceVersion: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < priceVersion.length; i++) {
    hash = Math.imul(hash ^ priceVersion.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(36).toUpperCase().slice(-5)
}

/** The code of a shelf label that is printed now. */
export const shelfCode = ({ code, price, priceVersion }: PosSku): string =>
  `${code.toUpperCase()}:${price}:${priceMark(priceVersion)}`

/** Null where it is another code. */
export function readShelfCode(text: string): ShelfCode | null {
  const [, code, price, version] = FORM.exec(text.trim().toUpperCase()) ?? []
  return code && price && version ? { code, price: Number(price), version } : null
}
