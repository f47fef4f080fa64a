import { type FactsAnswer, factsAnswer } from "@ocop/contracts"
import {
  aheadOfServer,
  appliedThrough,
  type CallEnd,
  decideFacts,
  hearThrough,
  knownPart,
  priceRefund,
  type Reply,
  readReply,
  sessionReport,
  syncStep,
  takeNumber,
} from "@ocop/sync"

import { type Clearance, clearanceOff, type Rounding, roundingOf } from "./goods.js"

/** What a till or a server may do wrong around the pure functions. All are false in a sound shop. */
export type Habits = {
  printsBeforeCommit: boolean
  /** The counter is written a moment after the sale, not with it. */
  writesCounterLater: boolean
  /** A full disk ends the duty but keeps no verdict. */
  dropsDutiesOnFullDisk: boolean
  /** The whole outbox is cleared by an answer about a part of it. */
  clearsWholeOutbox: boolean
  clearsOutboxOnEnrolment: boolean
  answersBeforeCommit: boolean
  hasNoUniqueKeys: boolean
  /** A level is read, and written back later less what was sold. */
  writesAbsoluteStock: boolean
  forgetsRefusedFacts: boolean
  /** Goods that come back stay off the shelf. */
  keepsGoodsOut: boolean
  /** Goods that leave for another outlet stay on it. */
  keepsSentGoods: boolean
  /** A count becomes the level, whatever was sold since it was made. */
  countsForNow: boolean
  /** What a till tells late is taken off a shelf that was counted without it. */
  forgetsCounts: boolean
  /** What is dated after it was told, counts as of then. */
  trustsClocks: boolean
  /** How far a till's clock was off by its own word is not looked at. */
  ignoresOffsets: boolean
  /** A parcel that was taken in may be taken in again. */
  takesInAgain: boolean
  /** What was sent arrives, whatever was found. */
  takesInAllSent: boolean
  /** Money for a web order is booked whenever it is told. */
  paysOrdersAgain: boolean
  /** Money for a web order goes into the drawer and to no order. */
  leavesOrdersUnpaid: boolean
}

/** The real functions that a history runs, and the places where a bug can be planted. */
export type Parts = {
  step: typeof syncStep
  takeNumber: typeof takeNumber
  ahead: typeof aheadOfServer
  hear: typeof hearThrough
  decide: typeof decideFacts
  through: typeof appliedThrough
  report: typeof sessionReport
  refund: typeof priceRefund
  readAnswer: (reply: Reply) => CallEnd<FactsAnswer>
  /** How a till, and how the server reckons what goods near their end cost. */
  tillClearance: Clearance
  serverClearance: (now: number) => Clearance
  tillRounding: Rounding
  habits: Habits
}

export const REAL: Parts = {
  step: syncStep,
  takeNumber,
  ahead: aheadOfServer,
  hear: hearThrough,
  decide: decideFacts,
  through: appliedThrough,
  report: sessionReport,
  refund: priceRefund,
  tillClearance: clearanceOff,
  serverClearance: () => clearanceOff,
  tillRounding: roundingOf,
  readAnswer: (reply) => readReply(reply, knownPart(factsAnswer)),
  habits: {
    printsBeforeCommit: false,
    writesCounterLater: false,
    dropsDutiesOnFullDisk: false,
    clearsWholeOutbox: false,
    clearsOutboxOnEnrolment: false,
    answersBeforeCommit: false,
    hasNoUniqueKeys: false,
    writesAbsoluteStock: false,
    forgetsRefusedFacts: false,
    keepsGoodsOut: false,
    keepsSentGoods: false,
    countsForNow: false,
    forgetsCounts: false,
    trustsClocks: false,
    ignoresOffsets: false,
    takesInAgain: false,
    takesInAllSent: false,
    paysOrdersAgain: false,
    leavesOrdersUnpaid: false,
  },
}
