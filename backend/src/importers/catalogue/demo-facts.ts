import type { TemperatureClass } from "@ocop/domain"

/**
 * What the demo province invents: prices, pack sizes and keeping. All of it is marked as demo data
 * on the SKU. The ranges are plausible, nothing more; the same name always gives the same facts.
 */
export type DemoFacts = {
  price: number
  netQuantity: number | null
  netUnit: "g" | "ml" | "piece" | null
  shelfLifeDays: number | null
  alcoholPercent: number | null
  temperature: TemperatureClass
}

type Row = {
  price: readonly [low: number, high: number]
  pack?: readonly [quantity: number, unit: "g" | "ml" | "piece"]
  days?: number
  alcohol?: number
}

const ROWS: Record<string, Row> = {
  "1": { price: [25_000, 60_000], days: 20 },
  "1:quả": { price: [30_000, 60_000], pack: [1, "piece"], days: 30 },
  "2": { price: [120_000, 320_000], days: 5 },
  "2:con": { price: [120_000, 260_000], pack: [1, "piece"], days: 5 },
  "3": { price: [22_000, 45_000], days: 180 },
  "4": { price: [90_000, 320_000], pack: [500, "ml"], days: 720 },
  "6:gói": { price: [20_000, 70_000], pack: [300, "g"], days: 120 },
  "6:hộp": { price: [90_000, 180_000], pack: [500, "g"], days: 240 },
  "6:cái": { price: [60_000, 90_000], pack: [1, "piece"], days: 7 },
  "7:hộp": { price: [45_000, 95_000], pack: [500, "g"], days: 75 },
  "7:gói": { price: [35_000, 90_000], pack: [300, "g"], days: 120 },
  "7:chai": { price: [110_000, 180_000], pack: [1000, "ml"], days: 365 },
  "7:hũ": { price: [60_000, 110_000], pack: [300, "g"], days: 180 },
  "8": { price: [160_000, 900_000], days: 60 },
  "8:gói": { price: [60_000, 190_000], pack: [300, "g"], days: 90 },
  "8:con": { price: [150_000, 230_000], pack: [1, "piece"], days: 10 },
  "8:chục": { price: [50_000, 80_000], pack: [10, "piece"], days: 10 },
  "8:hũ": { price: [80_000, 150_000], pack: [500, "g"], days: 120 },
  "9": { price: [55_000, 160_000], pack: [500, "ml"], days: 720 },
  "9:hũ": { price: [45_000, 80_000], pack: [300, "g"], days: 180 },
  "9:lít": { price: [140_000, 200_000], pack: [1000, "ml"], days: 720 },
  "10": { price: [80_000, 150_000], days: 90 },
  "10:gói": { price: [40_000, 90_000], pack: [200, "g"], days: 365 },
  "12": { price: [60_000, 180_000], pack: [100, "g"], days: 365 },
  "14": { price: [70_000, 160_000], pack: [500, "ml"], days: 1080, alcohol: 35 },
  "15": { price: [180_000, 650_000], pack: [500, "ml"], days: 1080, alcohol: 29 },
  "18": { price: [350_000, 1_900_000], pack: [50, "g"], days: 730 },
  "18:bộ": { price: [1_200_000, 3_500_000], pack: [1, "piece"], days: 730 },
  "20": { price: [70_000, 150_000], pack: [10, "ml"], days: 730 },
  "21": { price: [60_000, 200_000] },
  "21:cái": { price: [300_000, 900_000], pack: [1, "piece"] },
  "21:bó": { price: [25_000, 60_000], pack: [10, "piece"] },
  "21:bộ": { price: [250_000, 600_000], pack: [1, "piece"] },
}

/** Goods that the demo carries cold, by the beginning of their handle. */
const FROZEN = /^(ca|muc)-.*mot-nang/
const CHILLED = /^(gio|nem-chua|xuc-xich|thit-(bo-cau|de|lon)|ga)-/

const temperatureOf = (handle: string): TemperatureClass => {
  if (FROZEN.test(handle)) return "FROZEN"
  return CHILLED.test(handle) ? "CHILLED" : "AMBIENT"
}

const FALLBACK: Row = { price: [50_000, 150_000] }

/** A number from 0 to 1 (exclusive) that a text always gives again (FNV-1a). */
export function share(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  // The low bits of FNV are the best mixed; a last multiplication spreads them.
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / 0x1_0000_0000
}

/** Demo facts of a product; `key` is its handle, the price in đồng. */
export function demoFacts(key: string, setNo: number, unit: string): DemoFacts {
  const row = ROWS[`${setNo}:${unit}`] ?? ROWS[String(setNo)] ?? FALLBACK
  const [low, high] = row.price
  const step = high > 400_000 ? 10_000 : high > 100_000 ? 5_000 : 1_000
  const price = Math.round((low + share(`price ${key}`) * (high - low)) / step) * step
  const pack = unit === "kg" ? undefined : row.pack
  return {
    price,
    netQuantity: pack?.[0] ?? null,
    netUnit: pack?.[1] ?? null,
    shelfLifeDays: row.days ?? null,
    alcoholPercent: row.alcohol ?? null,
    temperature: temperatureOf(key),
  }
}
