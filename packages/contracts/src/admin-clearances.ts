import { z } from "zod"
import { sector } from "./admin-promotions.js"
import { businessDate, id, outletCode } from "./common.js"

const basis = {
  /** `days`: days until the last day of sale; `share`: per cent left of the life of the lot. */
  by: z.enum(["days", "share"]),
  /** It holds while so much is left, or less. */
  atMost: z.number().int().min(0).max(365),
  /** Per cent off the price. */
  percent: z.number().int().min(1).max(99),
  /** Null: goods of every sector. */
  sectors: z.array(sector).min(1).max(6).nullable(),
  /** Null: every counter. */
  outletCodes: z.array(outletCode).min(1).max(200).nullable(),
  validFrom: businessDate,
  /** The last day on which it holds; null: until it is ended. */
  lastDay: businessDate.nullable(),
}

/** `POST /admin/ocop/clearances`: a lower price for goods whose lot is near its end. */
export const newClearance = z
  .strictObject(basis)
  .refine(({ by, atMost }) => by === "days" || atMost <= 100, {
    path: ["atMost"],
    message: "a share is at most 100 per cent",
  })
  .refine(({ validFrom, lastDay }) => lastDay === null || validFrom <= lastDay, {
    path: ["lastDay"],
    message: "ends before it begins",
  })
export type NewClearance = z.infer<typeof newClearance>

/** `POST /admin/ocop/clearances/:id/end`: nothing to say. */
export const endClearanceRequest = z.strictObject({})

export const clearanceState = z.enum(["running", "upcoming", "over"])
export type ClearanceState = z.infer<typeof clearanceState>

/** `GET /admin/ocop/clearances` */
export const clearanceQuery = z.strictObject({ state: clearanceState.default("running") })

const clearanceRow = z.strictObject({
  id,
  ...basis,
  state: clearanceState,
  isEnded: z.boolean(),
  isDemo: z.boolean(),
})
export type ClearanceRow = z.infer<typeof clearanceRow>

export const clearancePage = z.strictObject({
  day: businessDate,
  count: z.number().int(),
  items: z.array(clearanceRow),
})
export type ClearancePage = z.infer<typeof clearancePage>
