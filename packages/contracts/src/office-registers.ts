import { z } from "zod"
import { outletCode } from "./common.js"

/** `POST /admin/ocop/enrolment-codes`; a register code enrols that register anew. */
export const enrolmentCodeRequest = z.strictObject({
  outletCode,
  registerCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})

/** `GET /admin/ocop/exceptions` */
export const exceptionsQuery = z.strictObject({
  state: z.enum(["open", "closed"]).default("open"),
  kind: z
    .string()
    .regex(/^[A-Z_]{1,60}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type ExceptionsQuery = z.infer<typeof exceptionsQuery>

/** `POST /admin/ocop/exceptions/:id/close` */
export const closeExceptionRequest = z.strictObject({ note: z.string().trim().min(1).max(1000) })
