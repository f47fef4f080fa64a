import { z } from "zod"
import { zReport } from "./cash-facts.js"
import { dong } from "./common.js"
import { factHead } from "./fact-head.js"

const cashCount = z.array(
  z.strictObject({
    note: z.number().int().min(100).max(1_000_000),
    pieces: z.number().int().min(0).max(100_000),
  }),
)

export const sessionOpenedFact = z.strictObject({
  kind: z.literal("session-opened"),
  ...factHead,
  openingCash: dong,
  counts: cashCount,
})
export type SessionOpenedFact = z.infer<typeof sessionOpenedFact>

export const sessionClosedFact = z.strictObject({
  kind: z.literal("session-closed"),
  ...factHead,
  countedCash: dong,
  /** Below nothing where more was paid out than the book knew of. */
  expectedCash: z.number().int().min(-9_000_000_000_000).max(9_000_000_000_000),
  difference: z.number().int(),
  counts: cashCount,
  saleCount: z.number().int().min(0),
  lastSeq: z.number().int().min(0),
  /** Absent in closings of builds that knew no Z. */
  z: zReport.optional(),
  /** How long the till's journal was and the hash of its last row: its past cannot change any more. */
  journal: z
    .strictObject({ rows: z.number().int().min(0), hash: z.string().regex(/^([0-9a-f]{64})?$/) })
    .optional(),
})
export type SessionClosedFact = z.infer<typeof sessionClosedFact>
