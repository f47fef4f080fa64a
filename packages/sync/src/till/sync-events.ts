import type { ErrorBody, FactsAnswer, PosChanges, PosSnapshot } from "@ocop/contracts"
import type { Duty, OutboxState, Settlement } from "./duties.js"

/** How a call to the server can end. Only `ok` is an acknowledgement of anything. */
export type CallEnd<T> =
  | { kind: "ok"; data: T }
  /** A refusal that the server itself wrote, in the one error shape. */
  | { kind: "refused"; status: number; error: ErrorBody }
  | { kind: "unreachable"; why: Unreachable }

/**
 * No network; no answer in time; a captive portal, a proxy's page or any answer that is not ours;
 * our server broke (`server-error`); our server has too much to do (`busy`).
 */
export type Unreachable = "network" | "timeout" | "foreign-answer" | "server-error" | "busy"

export type SyncStatus = OutboxState & {
  connection: "unknown" | "online" | "offline"
  /** Facts being sent now: how many of how many. */
  sending: { done: number; of: number } | null
  /** Last answer of the server: the age of prices and of stock. */
  contactAt: string | null
  /** When the outbox was last seen empty after sending. */
  sentAt: string | null
  /** The server refused this device itself. */
  refused: string | null
}

export type Pulled =
  | { full: true; snapshot: PosSnapshot }
  /** `haveVersion`: of the catalogue to which these changes would be added. */
  | { full: false; changes: PosChanges; haveVersion: string }

/** What the machine wants done. Each kind of work is answered by one event with the same job. */
export type Work =
  | { kind: "read-outbox" }
  | { kind: "send"; duties: readonly Duty[] }
  | { kind: "settle"; settlement: Settlement }
  /** `full`: everything anew; else what changed, if there is a catalogue to add it to. */
  | { kind: "pull"; full: boolean }
  | { kind: "take-in"; pulled: Pulled; epoch: number }

export type SyncEffect =
  | (Work & { job: number })
  /** Replaces the timer: send `wake` after so many milliseconds. */
  | { kind: "wake-after"; ms: number }

export type SyncResult =
  | { kind: "outbox-read"; duties: readonly Duty[] }
  /** `epoch`: of the enrolment that signed the call. */
  | { kind: "answered"; end: CallEnd<FactsAnswer>; epoch: number }
  | { kind: "pulled"; end: CallEnd<Pulled>; epoch: number }
  /** `requeued`: facts that the server had forgotten and that wait again. */
  | { kind: "written"; requeued: number }
  /** The work could not be done: the disk is full, the database is gone. */
  | { kind: "failed" }

export type SyncEvent =
  /** A fact was written, the network came back, a person asked: send now. */
  | { kind: "nudge" }
  | { kind: "wake" }
  /** The outbox was counted outside of a round. */
  | { kind: "counted"; counts: OutboxState }
  /** A sale was written at this ISO time. */
  | { kind: "sold"; at: string }
  | (SyncResult & { job: number })

/** When an event happens, by the device in epoch milliseconds, and a number from 0 to 1. */
export type Moment = { now: number; luck: number }
