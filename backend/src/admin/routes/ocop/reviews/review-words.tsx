import { Text } from "@medusajs/ui"
import type { AdminReview } from "@ocop/contracts"
import { useTranslation } from "react-i18next"

/** What the buyer wrote and showed, and what the producer answered. */
export function ReviewWords({ review }: { review: AdminReview }) {
  const { t } = useTranslation()
  return (
    <>
      <Text
        size="small"
        className={review.text ? "max-w-prose whitespace-pre-line break-words" : "text-ui-fg-muted"}
      >
        {review.text || t("ocop.reviews.noText")}
      </Text>
      {review.photos.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {review.photos.map(({ src }, index) => (
            <a key={src} href={src} target="_blank" rel="noreferrer">
              <img
                src={src}
                alt={t("ocop.reviews.photo", { n: index + 1 })}
                className="size-32 rounded-lg object-cover"
              />
            </a>
          ))}
        </div>
      )}
      {review.answer && (
        <div className="rounded-lg border bg-ui-bg-subtle p-3">
          <Text size="small" weight="plus">
            {t("ocop.reviews.answer", {
              producer: review.answer.producer,
            })}
          </Text>
          <Text size="small" className="whitespace-pre-line break-words">
            {review.answer.text}
          </Text>
        </div>
      )}
    </>
  )
}
