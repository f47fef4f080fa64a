import { z } from "zod"
import { businessDate, id, instant } from "./common.js"
import { titleEn } from "./goods-en.js"

/**
 * What a buyer thinks of goods, 1 (not at all) to 5 (very much). Points, never stars: a star here is
 * a recognition by the state, and nothing else is called one.
 */
export const reviewPoints = z.number().int().min(1).max(5)

export const MOST_REVIEW_PHOTOS = 4
export const MOST_REVIEW_TEXT = 2000

/**
 * `POST /store/web-orders/:code/reviews` (multipart): part `review` is this as JSON, up to four parts
 * `photo` are pictures. The answer is the order as it stands then.
 */
export const buyerReviewRequest = z.strictObject({
  phone: z.string().trim().min(8).max(24),
  skuId: id,
  points: reviewPoints,
  text: z.string().max(MOST_REVIEW_TEXT).default(""),
  /** What the buyer wants to be called on the page; empty for nameless. */
  shownName: z.string().trim().max(30).default(""),
  locale: z.enum(["vi", "en"]).default("vi"),
})
export type BuyerReviewRequest = z.infer<typeof buyerReviewRequest>

/** Goods of a delivered order, and what became of the buyer's review of them. */
export const buyerReview = z.strictObject({
  skuId: id,
  state: z.enum(["open", "pending", "published", "declined", "withdrawn"]),
  points: reviewPoints.nullable(),
  /** Why the office did not publish it, or took it down. */
  reason: z.string().nullable(),
})
export type BuyerReview = z.infer<typeof buyerReview>

export const reviewPhoto = z.strictObject({
  src: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})

export const shownReview = z.strictObject({
  id,
  points: reviewPoints,
  text: z.string(),
  name: z.string(),
  language: z.enum(["vi", "en"]),
  day: businessDate,
  /** The pack that was bought: "Hộp 500 g". */
  netContent: z.string(),
  photos: z.array(reviewPhoto),
  answer: z.strictObject({ text: z.string(), producer: z.string(), day: businessDate }).nullable(),
})
export type ShownReview = z.infer<typeof shownReview>

/** `GET /store/catalogue/:handle/reviews?page=` */
export const productReviewsQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const productReviews = z.strictObject({
  product: z.strictObject({ handle: z.string(), title: z.string(), titleEn }),
  count: z.number().int(),
  /** Mean of the points, one decimal; null where nobody wrote. */
  average: z.number().nullable(),
  /** How many gave 1, 2, 3, 4, 5 points. */
  byPoints: z.array(z.number().int()).length(5),
  reviews: z.array(shownReview),
  page: z.number().int(),
  pages: z.number().int(),
})
export type ProductReviews = z.infer<typeof productReviews>

/** `GET /vendor/reviews`: published reviews of own goods, those without an answer first. */
export const vendorReview = shownReview.extend({ handle: z.string(), title: z.string() })
export type VendorReview = z.infer<typeof vendorReview>
export const vendorReviews = z.strictObject({ day: businessDate, reviews: z.array(vendorReview) })
export type VendorReviews = z.infer<typeof vendorReviews>

/** `POST /vendor/reviews/:id/answer`: one answer, shown below the review at once. */
export const reviewAnswerRequest = z.strictObject({ text: z.string().trim().min(3).max(1000) })

/** `GET /admin/ocop/reviews` */
export const adminReviewsQuery = z.strictObject({
  state: z.enum(["pending", "published", "declined", "withdrawn"]).default("pending"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type AdminReviewsQuery = z.infer<typeof adminReviewsQuery>

export const adminReview = shownReview.extend({
  state: z.enum(["pending", "published", "declined", "withdrawn"]),
  orderCode: z.string(),
  productId: id,
  title: z.string(),
  producer: z.string(),
  writtenAt: instant,
  decisions: z.array(
    z.strictObject({
      decision: z.enum(["published", "declined", "withdrawn"]),
      reason: z.string().nullable(),
      by: z.string(),
      at: instant,
    }),
  ),
})
export type AdminReview = z.infer<typeof adminReview>
export const adminReviews = z.strictObject({
  reviews: z.array(adminReview),
  count: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})
export type AdminReviews = z.infer<typeof adminReviews>

/** `POST /admin/ocop/reviews/:id/publish` */
export const publishReviewRequest = z.strictObject({})
/** `POST /admin/ocop/reviews/:id/decline` and `…/withdraw`: the buyer reads the reason. */
export const refuseReviewRequest = z.strictObject({ reason: z.string().trim().min(3).max(500) })
