import { z } from "zod"
import { listingChange } from "./vendor.js"

/** `GET /admin/ocop/changes` */
export const adminChangesQuery = z.strictObject({
  state: z.enum(["pending", "confirmed", "declined", "all"]).default("pending"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type AdminChangesQuery = z.infer<typeof adminChangesQuery>

export const adminChange = listingChange.extend({
  producer: z.strictObject({ handle: z.string(), name: z.string() }),
})
export type AdminChange = z.infer<typeof adminChange>

export const adminChanges = z.strictObject({
  changes: z.array(adminChange),
  count: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})
export type AdminChanges = z.infer<typeof adminChanges>

/** `POST /admin/ocop/changes/:id/confirm` */
export const confirmChangeRequest = z.strictObject({})

/** `POST /admin/ocop/changes/:id/decline`: the producer reads the reason. */
export const declineChangeRequest = z.strictObject({ reason: z.string().trim().min(3).max(500) })
