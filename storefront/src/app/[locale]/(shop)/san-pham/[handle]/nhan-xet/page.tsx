import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { readReviewsPage, reviewsMetadata } from "@/features/reviews/reviews-metadata"
import { ReviewsPage } from "@/features/reviews/reviews-page"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; handle: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return reviewsMetadata(await pageLocale(params), (await params).handle, 1)
}

export default async function FirstReviewsPage({ params }: Props) {
  await pageLocale(params)
  const reviews = await readReviewsPage((await params).handle, 1)
  return reviews === null ? notFound() : <ReviewsPage reviews={reviews} />
}
