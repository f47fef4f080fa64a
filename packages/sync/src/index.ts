export { appliedThrough } from "./applied-through.js"
export { decideFacts, unstorable } from "./decide-facts.js"
export { isAllBack, isForQueue } from "./invoice-rules.js"
export {
  discountBp,
  mayRefund,
  mayTrustEyes,
  unseenOf,
  VOID_COMFORT_MS,
  worthOf,
} from "./limits.js"
export {
  addRefund,
  type PricedRefund,
  priceRefund,
  type RefundableLine,
  type RefundableSale,
  type RefundWish,
  refundableSale,
} from "./refund-rules.js"
export { CLOCK_TOLERANCE_MS, LATE_DAYS, saleDrifts } from "./sale-drifts.js"
export { type SaleFault, saleFaults } from "./sale-faults.js"
export {
  closingFaults,
  drawerCashOf,
  expectedCashOf,
  type SessionReport,
  sessionReport,
} from "./session-report.js"
export type {
  FactContext,
  FactException,
  FactVerdict,
  Quarantine,
  QuarantineCode,
  RawFact,
  Register,
  ServerRules,
  ServerSku,
  StaffLimits,
  StoredFacts,
} from "./sync-types.js"
export {
  BATCH,
  countDuties,
  type Duty,
  dutyOf,
  type OutboxState,
  type Settlement,
} from "./till/duties.js"
export { forgottenFacts, hearThrough } from "./till/hear-through.js"
export { knownPart } from "./till/known-part.js"
export { type AnswerParser, type Reply, readReply } from "./till/read-reply.js"
export type {
  CallEnd,
  Moment,
  Pulled,
  SyncEffect,
  SyncEvent,
  SyncStatus,
  Unreachable,
} from "./till/sync-events.js"
export { PERIOD_MS, type Step, type SyncState, startSync, syncStep } from "./till/sync-machine.js"
export {
  aheadOfServer,
  type Counter,
  nextStamp,
  receiptNumber,
  refundNumber,
  takeNumber,
} from "./till/take-number.js"
