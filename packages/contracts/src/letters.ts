import { z } from "zod"
import { id, instant } from "./common.js"

export const letterState = z.enum(["failed", "waiting", "sent"])

/** `GET /admin/ocop/letters`: the newest first. */
export const letterQuery = z.strictObject({
  state: letterState.default("failed"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type LetterQuery = z.infer<typeof letterQuery>

/** A letter or message to a person. What it says is written when it is sent and kept nowhere. */
export const letterView = z.strictObject({
  id: z.string(),
  channel: z.enum(["email", "sms", "zalo"]),
  /** `0912•••678`, `k•••@example.test`; empty once its person was erased. */
  toMasked: z.string(),
  template: z.string(),
  orderCode: z.string().nullable(),
  orderId: id.nullable(),
  state: letterState,
  createdAt: instant,
  sentAt: instant.nullable(),
  /** Why the last try did not go through. */
  error: z.string().nullable(),
  canSendAgain: z.boolean(),
})
export type LetterView = z.infer<typeof letterView>
export type LetterList = { letters: LetterView[]; count: number; failedCount: number }

/** `POST /admin/ocop/letters/:id/send` */
export const sendLetterRequest = z.strictObject({})
