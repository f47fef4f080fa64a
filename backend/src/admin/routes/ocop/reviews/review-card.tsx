import { Badge, Button, Text } from "@medusajs/ui"
import type { AdminReview } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { ReasonDrawer } from "../../../lib/reason-drawer"
import { showDayOf } from "../../../lib/show-date"
import { useDecision } from "../../../lib/use-decision"
import { ReviewWords } from "./review-words"

const COLOUR = {
  pending: "orange",
  published: "green",
  declined: "grey",
  withdrawn: "grey",
} as const

/** One review: of what, by whom, its words and pictures, what was decided, what can be. */
export function ReviewCard({ review }: { review: AdminReview }) {
  const { t, i18n } = useTranslation()
  const [asks, setAsks] = useState<"decline" | "withdraw" | null>(null)
  const decision = useDecision("reviews", review.id, () => setAsks(null))
  const dateOf = (instant: string) => showDayOf(instant, i18n.language)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead color={COLOUR[review.state]} state={t(`ocop.reviews.state.${review.state}`)}>
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
      </CardHead>
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
              onClick={() => decision.mutate({ act: "publish" })}
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
          onSend={(reason) => decision.mutate({ act: asks, reason })}
        />
      )}
    </li>
  )
}
