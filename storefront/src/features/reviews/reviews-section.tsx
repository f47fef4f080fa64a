import type { ProductReviews } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { SiteLink } from "../shell/site-link"
import { PointsTable } from "./points-table"
import { ReviewItem } from "./review-item"

/** How many of the newest a product's own page shows. */
const ON_PRODUCT_PAGE = 3

/** What buyers say, on the product's page: the figures, the newest, the way to all. */
export function ReviewsSection({ reviews }: { reviews: ProductReviews }) {
  const t = useTranslations("reviews")
  const { product, count } = reviews
  const shown = reviews.reviews.slice(0, ON_PRODUCT_PAGE)
  const hasMore = reviews.pages > 1 || reviews.reviews.length > shown.length
  return (
    <section aria-labelledby="reviews-title" className="page-width pt-(--space-section)">
      <h2 id="reviews-title" className="text-h2-page">
        {t("title")}
      </h2>
      {count === 0 ? (
        <p className="mt-2 max-w-[38rem] text-ink2">
          {t.rich("none", {
            link: (words) => (
              <SiteLink to="orderLookup" className="text-link">
                {words}
              </SiteLink>
            ),
          })}
        </p>
      ) : (
        <div className="mt-5 grid gap-x-18 gap-y-7 lg:grid-cols-[4.5fr_7.5fr]">
          <PointsTable reviews={reviews} />
          {shown.length > 0 && (
            <div>
              <ul className="border-t-[1.5px] border-ink">
                {shown.map((review) => (
                  <ReviewItem key={review.id} review={review} />
                ))}
              </ul>
              {hasMore && (
                <SiteLink
                  to="reviews"
                  params={{ handle: product.handle }}
                  className={`${buttonClass({ variant: "outline" })} mt-7`}
                >
                  {t("all")}
                </SiteLink>
              )}
            </div>
          )}
        </div>
      )}
    </section>
  )
}
