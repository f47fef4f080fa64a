import { lockOf } from "../../../data/basket-draft"
import type { Sounds } from "../sounds"
import type { StampFault } from "./band"
import type { Bench } from "./bench"
import { hasStamp, holdStamp, lineForStamp, withStamps } from "./stamps"

/** Stamps that put no goods into the basket: what is said of them, and where they are kept. */
export function stampScans(
  { basket, update, put, replace, mirror, isPaying }: Bench,
  sounds: Sounds,
) {
  const say = (fault: StampFault, payload: string) => {
    sounds.refuse()
    update({ band: { kind: "stamp", fault, payload }, paid: null })
  }

  /** A stamp that names no goods of ours: kept with the last line, or with what is added next. */
  const keep = (payload: string, isOurs: boolean) => {
    const draft = basket()
    if (isPaying() || lockOf(draft)) {
      sounds.refuse()
      return
    }
    const line = lineForStamp(draft)
    const isKnown = hasStamp(draft, payload)
    if (line && isOurs && !isKnown) {
      sounds.add()
      put(withStamps(draft, line.lineId, [payload]), { kind: "stamp-kept", lineId: line.lineId })
      return
    }
    say(isOurs ? "STAMP_NAMES_NOTHING" : "STAMP_OTHER_PROVINCE", payload)
    if (isKnown) return
    replace(draft.id, holdStamp(draft, payload), {})
    mirror()
  }

  return { say, keep }
}
