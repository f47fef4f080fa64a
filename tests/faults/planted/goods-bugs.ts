import { bug, habit, type PlantedBug } from "./bug.js"

/** Mistakes with what lies on the shelves. */
export const GOODS_BUGS: readonly PlantedBug[] = [
  bug(
    "absolute-stock",
    "a level is written as what was read less what was sold",
    habit("writesAbsoluteStock"),
  ),
  bug("refund-and-keep", "goods that come back stay off the shelf", habit("keepsGoodsOut")),
  bug(
    "send-and-keep",
    "goods that leave for another outlet stay on the shelf",
    habit("keepsSentGoods"),
  ),
  bug(
    "count-for-now",
    "a count becomes the level, whatever was sold since it was made",
    habit("countsForNow"),
  ),
  bug(
    "count-forgotten",
    "what was sold before a count and is told after it is taken off the shelf again",
    habit("forgetsCounts"),
  ),
  bug(
    "trusts-clocks",
    "a count or a sale by a clock that is ahead is dated after it was told",
    habit("trustsClocks"),
  ),
  bug(
    "deaf-to-offsets",
    "a count by a clock that is behind counts as if the clock were right",
    habit("ignoresOffsets"),
  ),
  bug("parcel-twice", "a parcel that was taken in may be taken in again", habit("takesInAgain")),
  bug("all-arrived", "what was sent arrives, whatever was found", habit("takesInAllSent")),
]
