import type { CatalogueItem } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { lunarYearName, tetOf } from "@ocop/vn"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { ProductCard } from "../catalogue/product-card"
import { SiteLink } from "../shell/site-link"

type Props = { items: CatalogueItem[]; day: string; count: number }

/** From mid-November to the eve of Tết: goods that people give, with the date by the lunar calendar. */
export function TetShelf({ items, day, count }: Props) {
  const t = useTranslations("home.tet")
  const locale = useLocale()
  if (items.length === 0) return null
  const thisYear = tetOf(Number(day.slice(0, 4)))
  const tet = day < thisYear ? thisYear : tetOf(Number(day.slice(0, 4)) + 1)
  const year = Number(tet.slice(0, 4))
  return (
    <section className="mt-(--space-section) bg-peel-wash" aria-labelledby="tet-title">
      <div className="page-width py-(--space-section)">
        <div className="mb-(--space-content) grid items-end gap-x-(--space-col) gap-y-5 lg:grid-cols-[8fr_4fr]">
          <div>
            <h2 id="tet-title" className="text-h2">
              {t("title", { name: lunarYearName(year), year })}
            </h2>
            <p className="mt-3 max-w-[40rem]">{t("text", { day: formatDay(tet, locale) })}</p>
          </div>
          <p className="flex flex-wrap gap-3 lg:justify-end">
            <SiteLink to="gifts" className={buttonClass({ variant: "outline", size: "small" })}>
              {t("baskets")}
            </SiteLink>
            <SiteLink
              to="products"
              query="season=tet"
              className={buttonClass({ variant: "calm", size: "small" })}
            >
              {t("all", { count })}
            </SiteLink>
          </p>
        </div>
        <div className="later shelf-frame [--later:50rem] lg:[--later:34rem]">
          <ul className="shelf shelf--four">
            {items.map((item) => (
              <li key={item.productId}>
                <ProductCard item={item} day={day} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
