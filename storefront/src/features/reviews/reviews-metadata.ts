import "server-only"
import type { ProductReviews } from "@ocop/contracts"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { readReviews } from "@/lib/api/reviews"
import { alternatesOf } from "@/lib/i18n/alternates"
import type { Locale } from "@/lib/i18n/locales"
import { goodsName } from "../catalogue/goods-name"

/** The reviews on a page of them; null where that page has none. */
export async function readReviewsPage(
  handle: string,
  page: number,
): Promise<ProductReviews | null> {
  if (!Number.isSafeInteger(page) || page < 1 || page > 10_000) return null
  const reviews = await readReviews(handle, page)
  return reviews && reviews.reviews.length > 0 ? reviews : null
}

/** Head of a page of reviews: found by its links, kept by search engines as the product's page is. */
export async function reviewsMetadata(
  locale: Locale,
  handle: string,
  page: number,
): Promise<Metadata> {
  const reviews = await readReviewsPage(handle, page)
  if (reviews === null) return {}
  const t = await getTranslations({ locale, namespace: "reviews" })
  const name = goodsName(reviews.product, locale).text
  return {
    title: t(page > 1 ? "titleOfPage" : "titleOf", { name, page }),
    alternates:
      page > 1
        ? alternatesOf(locale, "reviewsPage", { handle, page: String(page) })
        : alternatesOf(locale, "reviews", { handle }),
    robots: { index: false, follow: true },
  }
}
