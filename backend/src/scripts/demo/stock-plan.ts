import { addDays } from "@ocop/domain"
import { share } from "../../importers/catalogue/demo-facts"

export type PlanSku = {
  code: string
  item: string
  handle: string
  sell_mode: "PIECE" | "WEIGHT"
  alcohol: boolean
  /** Boxes and ribbon for gifts: every counter has them. */
  is_packing?: boolean
  shelf_life_days: number | null
  price: number
  /** Legal entity of the maker, if the maker is known. */
  maker: string | null
}

export type PlanOutlet = {
  code: string
  location: string
  owner: string
  may_sell_alcohol: boolean
  cold_storage: boolean
  open_from: string | null
  open_to: string | null
}

export type StockLine = {
  n: number
  i: string
  l: string
  q: number
  owner: string
  lot: string
  produced: string
  expires: string | null
  cause: "seed"
  reference: string
  actor: string
}

/** The centre holds exactly ten pieces, in one lot, of the goods of these codes: tests rely on it. */
export const EXACTLY_TEN = { outlet: "HT01", codes: ["OC0001", "OC0002", "OC0003"] }

// What spoils within ten days needs a fridge.
const CHILLED_DAYS = 10

function outletsFor(sku: PlanSku, outlets: PlanOutlet[], today: string): PlanOutlet[] {
  const chilled = sku.shelf_life_days !== null && sku.shelf_life_days <= CHILLED_DAYS
  const rank = (outlet: PlanOutlet) => share(`${sku.handle} ${outlet.code}`)
  const fits = outlets
    .filter((outlet) => !sku.alcohol || outlet.may_sell_alcohol)
    .filter((outlet) => !chilled || outlet.cold_storage)
    .filter((outlet) => outlet.open_from === null || outlet.open_from <= today)
    .filter((outlet) => outlet.open_to === null || outlet.open_to >= today)
    .sort((a, b) => rank(a) - rank(b))
  if (sku.is_packing) return fits
  const chosen = fits.slice(0, 3 + Math.floor(share(`outlets ${sku.handle}`) * 6))
  const ten = EXACTLY_TEN.codes.includes(sku.code)
  const centre = fits.find(({ code }) => code === EXACTLY_TEN.outlet)
  return ten && centre && !chosen.includes(centre) ? [centre, ...chosen] : chosen
}

function quantity(sku: PlanSku, key: string): number {
  const part = share(`qty ${key}`)
  // Dear goods lie in small numbers; weight goods in quarters of a kilogram.
  const most = sku.price > 500_000 ? 8 : sku.price > 150_000 ? 20 : 42
  if (sku.sell_mode === "WEIGHT") return Math.max(1, Math.round(part * most * 4)) / 4
  return 2 + Math.floor(part * most)
}

/** Day of production, days ago: inside the shelf life; about one product in eight is near its end. */
function ages(sku: PlanSku): number[] {
  const life = sku.shelf_life_days ?? 400
  const part = share(`age ${sku.handle}`)
  const near = sku.shelf_life_days !== null && share(`near ${sku.handle}`) < 0.13
  const older = near
    ? life - 2 - Math.floor(part * Math.min(11, life / 3))
    : Math.floor(life * (0.1 + part * 0.35))
  return [Math.max(1, older), Math.max(1, Math.floor(life * 0.04))]
}

const lotNo = (produced: string) => `DEMO-${produced.replaceAll("-", "").slice(2)}`

/**
 * What lies where when the demo opens: each product at three to eight outlets, one or two lots
 * each. Goods of known makers mostly lie on consignment (their maker owns them), the rest belong
 * to the outlet's owner. The same data on the same day always gives the same plan.
 */
export function stockPlan(skus: PlanSku[], outlets: PlanOutlet[], today: string): StockLine[] {
  const lines: StockLine[] = []
  for (const sku of skus) {
    const lotAges = [...new Set(ages(sku))]
    for (const outlet of outletsFor(sku, outlets, today)) {
      const key = `${sku.handle} ${sku.code} ${outlet.code}`
      const ten = EXACTLY_TEN.outlet === outlet.code && EXACTLY_TEN.codes.includes(sku.code)
      const lots = ten || share(`lots ${key}`) < 0.6 ? 1 : lotAges.length
      const consigned = sku.maker !== null && share(`owner ${key}`) < 0.85
      for (const age of lotAges.slice(0, lots)) {
        const produced = addDays(today, -age)
        lines.push({
          n: lines.length,
          i: sku.item,
          l: outlet.location,
          q: ten ? 10 : quantity(sku, `${key} ${age}`),
          owner: consigned && sku.maker !== null ? sku.maker : outlet.owner,
          lot: lotNo(produced),
          produced,
          expires: sku.shelf_life_days === null ? null : addDays(produced, sku.shelf_life_days),
          cause: "seed",
          reference: "seed:demo",
          actor: "seed",
        })
      }
    }
  }
  return lines
}
