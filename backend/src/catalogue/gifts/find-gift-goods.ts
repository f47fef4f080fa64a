import type { GiftGoodsRow } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import { currentShelf } from "../shelf/shelf"

const MOST = 12

/** Goods on sale whose name or code holds the words, however they are accented; by name. */
export async function findGiftGoods(words: string): Promise<GiftGoodsRow[]> {
  const day = today()
  const shelf = await currentShelf()
  const wanted = fold(words)
  const found = shelf.products.flatMap(({ title, skus }) =>
    skus
      .filter(({ code }) => fold(`${title} ${code}`).includes(wanted))
      .map((sku) => ({ title, sku })),
  )
  found.sort((a, b) => a.title.localeCompare(b.title, "vi"))
  return found.slice(0, MOST).map(({ title, sku }) => {
    const badge = badgeOf(shelf, sku, day)
    const { id, code, netContent, unit, sellMode, price } = sku
    return {
      ...{ skuId: id, skuCode: code, title, netContent, unit, sellMode, price },
      stars: badge.status === "in_force" ? badge.stars : null,
    }
  })
}
