import type { CatalogueItem } from "@ocop/contracts"
import { ProductCard } from "./product-card"

type Props = { items: readonly CatalogueItem[]; day: string; headingLevel?: 2 | 3 }

/** Cards of goods side by side, four on a wide screen. */
export function CardShelf({ items, day, headingLevel }: Props) {
  return (
    <div className="shelf-frame">
      <ul className="shelf shelf--four">
        {items.map((item) => (
          <li key={item.productId}>
            <ProductCard item={item} day={day} headingLevel={headingLevel} />
          </li>
        ))}
      </ul>
    </div>
  )
}
