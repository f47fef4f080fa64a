import type { PosFact } from "@ocop/contracts"

export type Committed = {
  fact: PosFact
  outlet: string
  /** `outlet-register-epoch`. */
  numbers: string
}

/** Someone who stands beside the shop, sees every receipt and forgets nothing. */
export type Witness = {
  committed: Map<string, Committed>
  /** Receipts on paper: fact id, number, and the device that printed it. */
  printed: { id: string; receiptNo: string; device: string }[]
  /** Numbers of a register that a manager must look at: cloned, revoked, of an earlier enrolment. */
  unsettled: Set<string>
  /** Numbers that may keep gaps: their enrolment was given up, or their disk destroyed. */
  abandoned: Set<string>
  /** Facts that need not be posted, because of an old copy of a disk. */
  unsettledFacts: Set<string>
  /** Sessions that the office closed; the till's own count comes second. */
  closedElsewhere: Set<string>
  /** Facts that were thrown away with a disk before they could be sent. */
  destroyed: Set<string>
  /** Facts that do not add up, that break the server, or that it will not read. */
  poison: Map<string, "bad-sum" | "breaks-server" | "refused" | "over-refund">
  /** Laws seen broken while the history ran. */
  broken: { law: string; what: string }[]
  /** The server came back from a backup. */
  hasServerForgotten: boolean
}

export const createWitness = (): Witness => ({
  committed: new Map(),
  printed: [],
  unsettled: new Set(),
  abandoned: new Set(),
  unsettledFacts: new Set(),
  closedElsewhere: new Set(),
  destroyed: new Set(),
  poison: new Map(),
  broken: [],
  hasServerForgotten: false,
})
