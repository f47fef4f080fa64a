export { appliedThrough } from "./applied-through.js"
export { decideFacts } from "./decide-facts.js"
export { CLOCK_TOLERANCE_MS, saleDrifts } from "./sale-drifts.js"
export { type SaleFault, saleFaults } from "./sale-faults.js"
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
  StoredFacts,
} from "./sync-types.js"
