import type { PosSku } from "@ocop/contracts"

const ROWS: readonly [code: string, name: string, price: number][] = [
  ["BB0004", "Nơ ruy băng", 12_000],
  ["BB0001", "Hộp giấy kraft", 35_000],
  ["BB0002", "Giỏ tre đan", 60_000],
]

/** What gifts are packed in at the stand-in's outlet, cheapest first, with invented prices. */
export const demoPackings: readonly PosSku[] = ROWS.map(([code, name, price]) => ({
  id: `variant_${code.toLowerCase()}`,
  code,
  barcodes: [],
  name: `${name} (DEMO)`,
  tillName: `${name} DEMO`,
  producer: null,
  commune: null,
  setNo: 21,
  sellMode: "PIECE",
  unit: "cái",
  netContent: "Cái",
  goodsClass: "STANDARD",
  packagingCode: null,
  alcohol: false,
  price,
  priceVersion: "demo-1",
  motif: null,
  lots: [],
}))
