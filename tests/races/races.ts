import { killBackend, killPostgres } from "./crashes.js"
import { crossedTransfers, stocktakeDuringSales } from "./office.js"
import type { Random } from "./random.js"
import { lastTen, sharedItem } from "./shoppers.js"
import type { Stage } from "./stage.js"
import { sameBatchTenTimes, tillsAgainstAdjust } from "./tills.js"

export type Size = {
  batches: number
  adjustments: number
  transfers: number
  counts: number
  backendKills: number
  postgresKills: number
}

export type RaceContext = { stage: Stage; size: Size; random: Random }

/** Runs on the stage and resolves to one line of what it saw, or throws with what it should not. */
export type Race = (context: RaceContext) => Promise<string>

export const SAMPLE: Size = {
  batches: 2,
  adjustments: 60,
  transfers: 24,
  counts: 3,
  backendKills: 1,
  postgresKills: 1,
}

export const FULL: Size = {
  batches: 8,
  adjustments: 400,
  transfers: 160,
  counts: 10,
  backendKills: 50,
  postgresKills: 10,
}

export const races: Record<string, Race> = {
  "last-ten": lastTen,
  "shared-item": sharedItem,
  "tills-against-adjust": tillsAgainstAdjust,
  "crossed-transfers": crossedTransfers,
  "stocktake-during-sales": stocktakeDuringSales,
  "same-batch-ten-times": sameBatchTenTimes,
  "kill-backend": killBackend,
  "kill-postgres": killPostgres,
}
