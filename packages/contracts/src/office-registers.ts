import { z } from "zod"
import { cashRoundingStep, dong, instant, outletCode } from "./common.js"

/** `POST /admin/ocop/enrolment-codes`; a register code enrols that register anew. */
export const enrolmentCodeRequest = z.strictObject({
  outletCode,
  registerCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})

/** `POST /admin/ocop/role-limits`: how far a role may go without a manager, from now on. */
export const roleLimitRequest = z
  .strictObject({
    /** Null: every outlet that has no limit of its own. */
    outletCode: outletCode.nullable(),
    role: z.enum(["cashier", "manager"]),
    /** The most off the price of any line, basis points. */
    maxDiscountBp: z.number().int().min(0).max(10_000),
    /** The most that goes back on one receipt, đồng; null, of managers alone: any sum. */
    maxRefund: dong.nullable(),
    /** The most transferred in one sale that no bank tells of, đồng; null: no limit. */
    maxUnseen: dong.nullable().default(null),
  })
  .refine(({ role, maxRefund }) => role === "manager" || maxRefund !== null, {
    path: ["maxRefund"],
    message: "A cashier needs a limit.",
  })
export type RoleLimitRequest = z.infer<typeof roleLimitRequest>

/** A limit as it was set once, by a person of the office or the seed. */
export const roleLimitView = z.strictObject({
  outletCode: outletCode.nullable(),
  role: z.enum(["cashier", "manager"]),
  maxDiscountBp: z.number().int(),
  maxRefund: dong.nullable(),
  maxUnseen: dong.nullable(),
  since: instant,
  setBy: z.string(),
})
export type RoleLimitView = z.infer<typeof roleLimitView>

/** `POST /admin/ocop/cash-roundings`: how an outlet rounds sales paid in cash alone, from now on; null: not at all. */
export const cashRoundingRequest = z.strictObject({ outletCode, step: cashRoundingStep.nullable() })
export type CashRoundingRequest = z.infer<typeof cashRoundingRequest>

/** How an outlet rounds cash as it was set once, by a person of the office. */
export const cashRoundingView = z.strictObject({
  outletCode,
  step: cashRoundingStep.nullable(),
  since: instant,
})
export type CashRoundingView = z.infer<typeof cashRoundingView>

/** `POST /admin/ocop/registers/devices/:id/revoke` */
export const revokeDeviceRequest = z.strictObject({})
