import type { CatalogueItem } from "@ocop/contracts"
import { GoodsLink } from "../catalogue/goods-link"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { ItemPrice } from "../catalogue/item-price"
import { BadgeChip } from "../seal/badge-chip"

/** A product as one row: small picture, name, paper, price. */
export function GoodsRowWords({ item, day }: { item: CatalogueItem; day: string }) {
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-4">
      <GoodsThumb image={item.image} />
      <div>
        <BadgeChip badge={item.badge} day={day} />
        <h3 className="text-h3">
          <GoodsLink of={item} covering />
        </h3>
        <ItemPrice item={item} size="row" />
      </div>
    </div>
  )
}
