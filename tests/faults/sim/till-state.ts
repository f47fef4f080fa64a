import type { Disk } from "./disk.js"
import type { Weather } from "./network.js"

export type TillCrash = "before-commit" | "after-commit" | "before-settle" | "after-settle" | "now"

/** What is true of a till at this moment, besides its disk's content. */
export type TillState = {
  disk: Disk
  savedDisk: Disk | null
  isUp: boolean
  isDiskFull: boolean
  /** How often the disk was filled. */
  fills: number
  /** Device clock minus true time, milliseconds. */
  clockError: number
  weather: Weather
  crashAt: TillCrash | null
  /** The next piece of work never ends. */
  hangsNext: boolean
  takenInAt: number
  restoredAt: number | null
  /** An old copy of the disk has not yet heard which numbers are used up. */
  mayRepeatNumbers: boolean
}

export const tillStateOf = (disk: Disk): TillState => ({
  disk,
  savedDisk: null,
  isUp: false,
  isDiskFull: false,
  fills: 0,
  clockError: 0,
  weather: { kind: "good" },
  crashAt: null,
  hangsNext: false,
  takenInAt: 0,
  restoredAt: null,
  mayRepeatNumbers: false,
})
