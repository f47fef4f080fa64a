import type { ProductReviews } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { GoodsLink } from "../catalogue/goods-link"
import { goodsName } from "../catalogue/goods-name"
import { pageNumbers } from "../list/page-numbers"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { PointsTable } from "./points-table"
import { ReviewItem } from "./review-item"

/** All that buyers say of a product, page by page; each page has an address of its own. */
export function ReviewsPage({ reviews }: { reviews: ProductReviews }) {
  const t = useTranslations("reviews")
  const list = useTranslations("list")
  const locale = useLocale()
  const { product, page, pages } = reviews
  const name = goodsName(product, locale)
  const { handle } = product
  return (
    <div className="page-width pt-4 sm:pt-7">
      <Breadcrumbs
        trail={[
          { words: list("title"), to: "products" },
          { words: name.text, lang: name.lang, to: "product", params: { handle } },
          { words: t("title") },
        ]}
      />
      <h1 className="mt-3 text-h1">{t("title")}</h1>
      <p className="mt-3 mb-7 text-lead">
        <GoodsLink of={product} />
      </p>
      <div className="grid items-start gap-x-18 gap-y-9 lg:grid-cols-[4.5fr_7.5fr]">
        <PointsTable reviews={reviews} />
        <div>
          <ul className="border-t-[1.5px] border-ink">
            {reviews.reviews.map((review) => (
              <ReviewItem key={review.id} review={review} />
            ))}
          </ul>
          {pages > 1 && (
            <nav aria-label={t("pages")} className="mt-7">
              <ul className="flex flex-wrap gap-2">
                {pageNumbers(page, pages).map((one, index, all) => (
                  <li key={one} className="flex items-center gap-2">
                    {index > 0 && one - (all[index - 1] ?? 0) > 1 && <span aria-hidden>…</span>}
                    <SiteLink
                      to={one === 1 ? "reviews" : "reviewsPage"}
                      params={{ handle, page: String(one) }}
                      aria-current={one === page ? "page" : undefined}
                      aria-label={list("page", { page: one })}
                      className={`inline-flex size-11 items-center justify-center rounded-control border-[1.5px] font-[650] ${one === page ? "border-tea bg-tea text-on-tea" : "border-line2 bg-card hover:bg-sunk"}`}
                    >
                      {one}
                    </SiteLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </div>
  )
}
