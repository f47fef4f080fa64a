import type { VendorReview } from "@ocop/contracts"
import { Notice, PointGrains } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { PortalPicture } from "../frame/portal-picture"
import { AnswerForm } from "./answer-form"

/** What buyers say of own goods: those that wait for an answer first. */
export function ReviewList({ reviews }: { reviews: readonly VendorReview[] }) {
  const t = useTranslations("producer.reviews")
  const locale = useLocale()
  if (reviews.length === 0) {
    return (
      <Notice title={t("empty")} className="max-w-[36rem]">
        {t("emptyText")}
      </Notice>
    )
  }
  return (
    <ul className="grid max-w-[52rem] gap-5">
      {reviews.map((review) => (
        <li key={review.id} className="rounded-panel border border-line bg-card p-4 sm:p-5">
          <h2 className="text-h3">{review.title}</h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-small text-ink2">
            <span className="inline-flex items-center gap-2 text-ink">
              <b>{t("points", { points: review.points })}</b>
              <PointGrains points={review.points} />
            </span>
            {review.name || t("nameless")}
            {review.netContent && ` · ${review.netContent}`}
            {` · ${formatDay(review.day, locale)}`}
          </p>
          {review.text && <p className="mt-3 whitespace-pre-line wrap-anywhere">{review.text}</p>}
          {review.photos.length > 0 && (
            <ul className="mt-3 flex flex-wrap gap-3">
              {review.photos.map(({ src }, index) => (
                <li key={src} className="w-28">
                  <PortalPicture image={src} alt={t("photo", { n: index + 1 })} />
                </li>
              ))}
            </ul>
          )}
          {review.answer ? (
            <div className="mt-4 border-l-[1.5px] border-ink pl-4">
              <p className="text-small text-ink2">
                {t("answered", { day: formatDay(review.answer.day, locale) })}
              </p>
              <p className="mt-1 whitespace-pre-line wrap-anywhere">{review.answer.text}</p>
            </div>
          ) : (
            <AnswerForm reviewId={review.id} />
          )}
        </li>
      ))}
    </ul>
  )
}
