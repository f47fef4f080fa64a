import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { readReviewsPage, reviewsMetadata } from "@/features/reviews/reviews-metadata"
import { ReviewsPage } from "@/features/reviews/reviews-page"
import { pageLocale } from "@/lib/i18n/page-locale"

export const revalidate = 60

type Props = { params: Promise<{ locale: string; handle: string; page: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle, page } = await params
  return reviewsMetadata(await pageLocale(params), handle, Number(page))
}

export default async function LaterReviewsPage({ params }: Props) {
  await pageLocale(params)
  const { handle, page } = await params
  const reviews = await readReviewsPage(handle, Number(page))
  return reviews === null ? notFound() : <ReviewsPage reviews={reviews} />
}
