import { z } from "zod"
import { cashMovedFact } from "./cash-facts.js"
import { instant } from "./common.js"
import { goodsMovedFact } from "./goods-facts.js"
import { invoiceAskedFact } from "./invoice-facts.js"
import { refundFact } from "./refund-facts.js"
import { saleFact } from "./sale-facts.js"
import { sessionClosedFact, sessionOpenedFact } from "./session-facts.js"

export const posFact = z.discriminatedUnion("kind", [
  saleFact,
  sessionOpenedFact,
  sessionClosedFact,
  cashMovedFact,
  refundFact,
  goodsMovedFact,
  invoiceAskedFact,
])
export type PosFact = z.infer<typeof posFact>

/** `POST /pos/facts`: at most fifty facts, in the device's order. Facts are checked one by one, so the batch takes them raw. */
export const factsRequest = z.strictObject({ facts: z.array(z.unknown()).min(1).max(50) })

export const factResult = z.strictObject({
  id: z.string(),
  status: z.enum(["accepted", "needs_review", "duplicate", "conflict", "quarantined"]),
  code: z.string().nullable(),
  message: z.string().nullable(),
})

export const factsAnswer = z.strictObject({
  results: z.array(factResult),
  appliedThrough: z.number().int(),
  serverTime: instant,
})
export type FactsAnswer = z.infer<typeof factsAnswer>
