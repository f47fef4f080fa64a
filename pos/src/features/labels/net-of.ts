import type { UnitPriced } from "@ocop/pricing"

type Net = Pick<UnitPriced, "netQuantity" | "netUnit">

const BASE: Record<string, { netUnit: "g" | "ml"; times: number }> = {
  g: { netUnit: "g", times: 1 },
  kg: { netUnit: "g", times: 1000 },
  ml: { netUnit: "ml", times: 1 },
  l: { netUnit: "ml", times: 1000 },
  lít: { netUnit: "ml", times: 1000 },
}

/** What is in a pack, in grams or millilitres, as its words say it ("Chai 500 ml"); else unknown. */
export function netOf(netContent: string): Net {
  const [, number = "", unit = ""] =
    /(\d+(?:[.,]\d+)?)\s*(kg|g|ml|lít|l)(?![\p{L}\d])/iu.exec(netContent) ?? []
  const base = BASE[unit.toLowerCase()]
  const quantity = Number(number.replace(",", "."))
  if (!base || !(quantity > 0)) return { netQuantity: null, netUnit: null }
  return { netQuantity: quantity * base.times, netUnit: base.netUnit }
}
