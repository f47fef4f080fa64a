import type { vendorPeriod } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import type { z } from "zod"

export type Period = { from: string; to: string }

const USUAL_DAYS = 30

/** The days asked for, both ends included; the last thirty unless said otherwise. */
export function periodOf({ from, to }: z.infer<typeof vendorPeriod>, day: string): Period {
  const end = to ?? day
  return { from: from ?? addDays(end, 1 - USUAL_DAYS), to: end }
}
