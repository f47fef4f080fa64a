import type { GiftTier, GiftTiers } from "@ocop/contracts"
import { mulDivHalfUp } from "@ocop/pricing"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { firstDay, giftFacts } from "../../workflows/gifts/gift-facts"
import { countsOn, packingsOn, packingView } from "../../workflows/gifts/packings-on"
import { type LotEnds, readLotEnds } from "../../workflows/gifts/read-lot-ends"
import type { BookGiftTier } from "../../workflows/intake/book/book-types"
import { skuView } from "../item"
import { type LiveStock, readLiveStock } from "../live-stock"
import { currentShelf } from "../shelf/shelf"
import type { Shelf, ShelfProduct, ShelfSku } from "../shelf/shelf-types"

type Moment = { shelf: Shelf; day: string; stock: LiveStock; lotEnds: LotEnds }
type Line = GiftTier["lines"][number]

/** What all counters can give online, thousandths: each keeps its buffer. */
function freeMilli(
  { shelf: { book } }: Moment,
  line: Pick<Line, "skuId">,
  view: ReturnType<typeof skuView>,
): number {
  const alcohol = book.skus.get(line.skuId)?.alcohol === true
  return view.stock.reduce((sum, { outletCode, qtyMilli }) => {
    const outlet = book.outletByCode.get(outletCode)
    if (!outlet || (alcohol && !outlet.maySellAlcohol)) return sum
    return sum + Math.max(0, qtyMilli - outlet.safetyBufferMilli)
  }, 0)
}

function lineOf(
  moment: Moment,
  sku: ShelfSku,
  product: ShelfProduct,
  qtyMilli: number,
): { line: Line; free: number } {
  const { book } = moment.shelf
  const view = skuView(moment, sku)
  const places = view.stock.flatMap(({ outletCode }) => book.outletByCode.get(outletCode) ?? [])
  const line: Line = {
    skuId: sku.id,
    handle: product.handle,
    title: product.title,
    titleEn: product.en.title,
    unit: sku.unit,
    qtyMilli,
    amount: mulDivHalfUp(qtyMilli, sku.price, 1000),
    badge: view.badge,
    expiresOn: firstDay(
      places.map(({ locationId }) => moment.lotEnds.get(`${locationId}|${sku.itemId}`) ?? null),
    ),
    netContent: sku.netContent,
    sellMode: sku.sellMode,
    price: sku.price,
    demoPrice: sku.demoPrice,
    image: product.thumbnail ?? product.images[0] ?? null,
    producer: product.producer?.name ?? null,
    alcohol: sku.alcohol,
  }
  return { line, free: freeMilli(moment, line, view) }
}

/** Nothing where something in it is no longer sold: a basket is never shown without a part. */
function tierOf(moment: Moment, tier: BookGiftTier): GiftTier[] {
  const { shelf, day } = moment
  const packing = packingsOn(shelf.book, day).find(({ code }) => code === tier.packingCode)
  const made = tier.lines.flatMap(({ skuId, qtyMilli }) => {
    const sku = shelf.skuById.get(skuId)
    const product = shelf.products.find(({ skus }) => skus.some(({ id }) => id === skuId))
    return sku && product ? [lineOf(moment, sku, product, qtyMilli)] : []
  })
  if (!packing || made.length < tier.lines.length) return []
  const lines = made.map(({ line }) => line)
  const { code, name, nameEn } = tier
  return [
    {
      ...{ code, name, nameEn },
      packing: packingView(packing),
      ...giftFacts(lines),
      available: Math.min(...made.map(({ line, free }) => Math.floor(free / line.qtyMilli))),
      lines,
    },
  ]
}

/** The ready-made baskets of the day with what is true of them now, cheapest first. */
export async function readGiftTiers(): Promise<GiftTiers> {
  const day = today()
  const shelf = await currentShelf()
  const { book } = shelf
  const tiers = book.giftTiers.filter((tier) => countsOn(tier, day))
  const items = tiers.flatMap(({ lines }) =>
    lines.flatMap(({ skuId }) => shelf.skuById.get(skuId)?.itemId ?? []),
  )
  const [stock, lotEnds] = await Promise.all([
    readLiveStock(shelf, day, items),
    readLotEnds(pool(), items),
  ])
  const moment = { shelf, day, stock, lotEnds }
  const price = ({ goods, packing }: GiftTier) => goods + packing.amount
  return {
    day,
    tiers: tiers.flatMap((tier) => tierOf(moment, tier)).sort((a, b) => price(a) - price(b)),
    packings: packingsOn(book, day).map(packingView),
  }
}
