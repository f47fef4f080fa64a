import type { PlantedBug } from "./planted/bug.js"
import { GOODS_BUGS } from "./planted/goods-bugs.js"
import { MONEY_BUGS } from "./planted/money-bugs.js"
import { SERVER_BUGS } from "./planted/server-bugs.js"
import { SYNC_BUGS } from "./planted/sync-bugs.js"
import { TILL_BUGS } from "./planted/till-bugs.js"

/** Small mistakes in engine, decider, till or server. The histories must catch every one. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  ...TILL_BUGS,
  ...SYNC_BUGS,
  ...SERVER_BUGS,
  ...GOODS_BUGS,
  ...MONEY_BUGS,
]
