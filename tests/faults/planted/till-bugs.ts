import { aheadOfServer, hearThrough, takeNumber } from "@ocop/sync"
import { bug, habit, type PlantedBug } from "./bug.js"

/** Mistakes of a till with its disk and its clock. */
export const TILL_BUGS: readonly PlantedBug[] = [
  bug(
    "counter-later",
    "the counter is written after the sale, not with it",
    habit("writesCounterLater"),
  ),
  bug(
    "print-first",
    "the receipt is printed before the sale is on disk",
    habit("printsBeforeCommit"),
  ),
  bug("device-clock", "stamps follow the device's clock, backwards too", {
    takeNumber: (counter, now) => ({ ...takeNumber(counter, now), atMs: now }),
  }),
  bug("stamp-in-step", "a stamp that the clock has not reached yet is told as the clock's own", {
    ahead: (stampMs, nowMs, contact) =>
      aheadOfServer(stampMs, nowMs, contact) === null ? null : contact.offsetMs,
  }),
  bug("clock-of-before", "how far a clock was off still counts when it was set back since", {
    ahead: (stampMs, nowMs, contact) => aheadOfServer(stampMs, nowMs, { ...contact, atMs: null }),
  }),
  bug("old-copy", "a restored disk takes numbers that the server already has", {
    hear: (book, through, waits) => ({ ...hearThrough(book, through, waits), seq: book.seq }),
  }),
  bug("full-disk", "a full disk ends the duty without its verdict", habit("dropsDutiesOnFullDisk")),
  bug("clears-all", "an answer about a part clears the whole outbox", habit("clearsWholeOutbox")),
  bug("fresh-start", "enrolling anew empties the outbox", habit("clearsOutboxOnEnrolment")),
]
