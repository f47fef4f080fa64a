import { vendorMe, vendorReviews } from "@ocop/contracts"
import { getTranslations } from "next-intl/server"
import { PortalPage } from "@/features/producer-portal/frame/portal-page"
import { ReviewList } from "@/features/producer-portal/reviews/review-list"
import { present, readVendor } from "@/features/producer-portal/session/read-vendor"
import { pageLocale } from "@/lib/i18n/page-locale"

type Props = { params: Promise<{ locale: string }> }

export default async function PortalReviews({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations("producer.reviews")
  const [me, { day, reviews }] = await Promise.all([
    present(readVendor(locale, "/vendor/me", vendorMe)),
    present(readVendor(locale, "/vendor/reviews", vendorReviews)),
  ])
  return (
    <PortalPage title={t("title")} day={day} demo={me.producer.demo} fact={me.producer.name}>
      <ReviewList reviews={reviews} />
    </PortalPage>
  )
}
