import type { CatalogueItem } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { ProductCard } from "../catalogue/product-card"
import { NearPlace } from "../place/near-place"
import { SiteLink } from "../shell/site-link"

/** Shelf positions that take two columns. */
const WIDE = new Set([0, 5])
export const SHELF_SIZE = 7

/** Goods whose star is in force, with what the counters near the shopper have. */
export function StarShelf(props: { items: CatalogueItem[]; day: string; count: number }) {
  const t = useTranslations("home")
  return (
    <section className="page-width pt-(--space-section)" aria-labelledby="shelf-title">
      <div className="mb-(--space-content) grid items-end gap-x-(--space-col) gap-y-3 lg:grid-cols-[8fr_4fr]">
        <h2 id="shelf-title" className="text-h2">
          <NearPlace />
        </h2>
        <p className="text-ink2">
          {t("shelfText")}{" "}
          <SiteLink to="products" query="star=in_force" className="text-link whole">
            {t("shelfAll", { count: props.count })}
          </SiteLink>
        </p>
      </div>
      <div className="shelf-frame">
        <ul className="shelf shelf--four shelf--star">
          {props.items.map((item, index) => (
            <li
              key={item.productId}
              className={index === SHELF_SIZE - 1 ? "hidden md:max-lg:block" : undefined}
            >
              <ProductCard item={item} day={props.day} wide={WIDE.has(index)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
