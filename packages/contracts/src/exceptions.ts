import { z } from "zod"
import { id, instant, outletCode } from "./common.js"

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

const note = z.string().trim().min(3).max(1000)

/** `POST /admin/ocop/exceptions/:id/close` */
export const closeExceptionRequest = z.strictObject({ note })

/** What is said of one thing: how it was found, and how it should have been; null: nothing, or unknown. */
export const exceptionLine = z.strictObject({
  name: z.string().nullable(),
  /** Đồng, basis points, thousandths of the unit, stars, milliseconds. */
  unit: z.enum(["dong", "bp", "qty", "stars", "ms"]),
  found: z.number().nullable(),
  expected: z.number().nullable(),
})
export type ExceptionLine = z.infer<typeof exceptionLine>

/** Something that happened and needs a person's look. What was recorded of it never changes. */
export const exceptionView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  outletCode: outletCode.nullable(),
  /** Number of the receipt, refund or register that it is about. */
  document: z.string().nullable(),
  staffName: z.string().nullable(),
  createdAt: instant,
  lines: z.array(exceptionLine),
  state: z.enum(["open", "closed"]),
  closedAt: instant.nullable(),
  /** A name; null where the intake closed it by itself. */
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
})
export type ExceptionView = z.infer<typeof exceptionView>

export const exceptionsAnswer = z.strictObject({
  exceptions: z.array(exceptionView),
  count: z.number().int(),
})
export type ExceptionsAnswer = z.infer<typeof exceptionsAnswer>

/** The answer to a closing. */
export const closedException = z.strictObject({ id: z.string() })

/** `GET /pos/exceptions`: those of the device's own outlet. */
export const posExceptionsQuery = exceptionsQuery.pick({ state: true, limit: true, offset: true })

/** `POST /pos/exceptions/:id/close`: by a manager of the outlet, whose PIN the till has checked. */
export const posCloseExceptionRequest = z.strictObject({ note, staffId: id })
