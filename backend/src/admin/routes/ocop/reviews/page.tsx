import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { AdminReviews, AdminReviewsQuery } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ReviewCard } from "./review-card"

/** What buyers wrote about goods, and the office's decision on each. */
export default function ReviewsPage() {
  return (
    <QueuePage<AdminReviewsQuery["state"], AdminReviews>
      name="reviews"
      states={["pending", "published", "declined", "withdrawn"]}
      pageSize={(answer) => answer.pageSize}
      read={(state, page, signal) => adminGet("reviews", { state, page: page + 1 }, signal)}
    >
      {({ reviews }) => reviews.map((review) => <ReviewCard key={review.id} review={review} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.reviews.menu",
  translationNs: "translation",
  nested: "/products",
  rank: 2,
})
