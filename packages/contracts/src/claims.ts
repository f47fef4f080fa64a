import { z } from "zod"
import { id, instant, qtyMilli, stockUnit } from "./common.js"

/** The most pictures that one order may send, over all its claims. */
export const MOST_CLAIM_PHOTOS = 10

export const claimReason = z.enum(["damaged", "wrong", "missing", "spoiled"])
/** What the buyer would like; goods that spoil are never sent back (`return`). */
export const claimWish = z.enum(["replace", "refund", "return"])
export const claimState = z.enum(["open", "accepted", "declined"])

/** `POST /store/web-orders/:code/claims`, once the goods came. */
export const claimRequest = z.strictObject({
  phone: z.string().trim().min(8).max(24),
  lineNo: z.number().int().min(1).max(1_000),
  qtyMilli,
  reason: claimReason,
  wish: claimWish,
  text: z.string().trim().min(3).max(1_000),
  /** Pictures sent before, by their ids. */
  photoIds: z.array(id).max(5).default([]),
})
export type ClaimRequest = z.infer<typeof claimRequest>

/** Answer of `POST /store/web-orders/:code/claim-photos?phone=` with a form of one `file`. */
export const claimPhoto = z.strictObject({ photoId: id })

export const claimView = z.strictObject({
  id,
  lineNo: z.number().int(),
  qtyMilli,
  reason: claimReason,
  wish: claimWish,
  text: z.string(),
  photos: z.number().int(),
  at: instant,
  state: claimState,
  /** What the office answered. */
  note: z.string().nullable(),
})
export type ClaimView = z.infer<typeof claimView>

/** `GET /admin/ocop/claims`: open ones longest waiting first. */
export const claimQueueQuery = z.strictObject({
  state: claimState.default("open"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type ClaimQueueQuery = z.infer<typeof claimQueueQuery>

export const officeClaim = claimView.omit({ photos: true }).extend({
  photos: z.array(z.strictObject({ url: z.string(), width: z.number(), height: z.number() })),
  perishable: z.boolean(),
  title: z.string(),
  unit: stockUnit,
  outletName: z.string(),
  orderCode: z.string(),
  orderId: id.nullable(),
  contact: z.strictObject({ name: z.string(), phone: z.string() }),
})
export type OfficeClaim = z.infer<typeof officeClaim>
export type ClaimQueue = { claims: OfficeClaim[]; count: number }

/** `POST /admin/ocop/claims/:id/decide`: the note is the answer that the buyer reads. */
export const decideClaim = z.strictObject({
  state: z.enum(["accepted", "declined"]),
  note: z.string().trim().min(3).max(500),
})
