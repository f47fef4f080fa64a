import { Badge, Button, StatusBadge, Text } from "@medusajs/ui"
import type { AdminReview } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../lib/reason-drawer"
import { showDate } from "../../../lib/show-date"
import { ReviewWords } from "./review-words"
import { useDecision } from "./use-decision"

const COLOUR = {
  pending: "orange",
  published: "green",
  declined: "grey",
  withdrawn: "grey",
} as const

const businessDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
})

/** One review: of what, by whom, its words and pictures, what was decided, what can be. */
export function ReviewCard({ review }: { review: AdminReview }) {
  const { t, i18n } = useTranslation()
  const [asks, setAsks] = useState<"decline" | "withdraw" | null>(null)
  const decision = useDecision(review.id, () => setAsks(null))
  const dateOf = (instant: string) => showDate(businessDay.format(new Date(instant)), i18n.language)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <div className="flex flex-wrap items-center gap-2">
            <Badge size="2xsmall">{t("ocop.reviews.points", { points: review.points })}</Badge>
            <a
              className="txt-compact-medium-plus hover:underline"
              href={`/app/products/${review.productId}`}
            >
              {review.title}
            </a>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {review.producer} ·{" "}
            {t("ocop.reviews.bought", { pack: review.netContent, code: review.orderCode })} ·{" "}
            {t("ocop.reviews.written", {
              name: review.name || t("ocop.reviews.nameless"),
              date: dateOf(review.writtenAt),
            })}
          </Text>
        </div>
        <StatusBadge color={COLOUR[review.state]}>
          {t(`ocop.reviews.state.${review.state}`)}
        </StatusBadge>
      </div>
      <ReviewWords review={review} />
      {review.decisions.map((one) => (
        <Text key={one.decision} size="small" className="text-ui-fg-subtle">
          {t(`ocop.reviews.decision.${one.decision}`, {
            by: one.by,
            date: dateOf(one.at),
            reason: one.reason,
          })}
        </Text>
      ))}
      <div className="flex justify-end gap-x-2">
        {review.state === "pending" && (
          <>
            <Button
              size="small"
              variant="secondary"
              disabled={decision.isPending}
              onClick={() => setAsks("decline")}
            >
              {t("ocop.reviews.decline")}
            </Button>
            <Button
              size="small"
              isLoading={decision.isPending && asks === null}
              onClick={() => decision.mutate({ name: "publish" })}
            >
              {t("ocop.reviews.publish")}
            </Button>
          </>
        )}
        {review.state === "published" && (
          <Button
            size="small"
            variant="secondary"
            disabled={decision.isPending}
            onClick={() => setAsks("withdraw")}
          >
            {t("ocop.reviews.withdraw")}
          </Button>
        )}
      </div>
      {asks && (
        <ReasonDrawer
          name="reviews"
          act={asks}
          isBusy={decision.isPending}
          onClose={() => setAsks(null)}
          onSend={(reason) => decision.mutate({ name: asks, reason })}
        />
      )}
    </li>
  )
}
