import type { FactsAnswer } from "@ocop/contracts"
import {
  BATCH,
  chooseDuties,
  countDuties,
  countSale,
  type Duty,
  type Settlement,
  settle,
} from "./duties.js"
import type {
  CallEnd,
  Moment,
  Pulled,
  SyncEffect,
  SyncEvent,
  SyncResult,
  SyncStatus,
  Work,
} from "./sync-events.js"

/** Pause after a good round, milliseconds. */
export const PERIOD_MS = 15_000
const MAX_BACK_OFF_MS = 60_000
/** Work that has not answered by then never will: a dead disk or network must not stop the till. */
const PATIENCE_MS = 90_000
/** Facts on which the server may break in one round before the rest waits for the next. */
const STRIKES = 2

type Round = {
  tried: readonly string[]
  strikes: number
  settled: number
  /** Facts that waited when the round began. */
  of: number
}

export type SyncState = {
  /** What is under way; at most one piece of work at a time. */
  work: Work | null
  /** Its number. Answers to any other are too late and change nothing. */
  job: number
  /** Asked for during a round: another round follows. */
  again: boolean
  failures: number
  batch: number
  suspects: readonly string[]
  round: Round
  view: SyncStatus
}

export type Step = { state: SyncState; effects: SyncEffect[] }

const NO_ROUND: Round = { tried: [], strikes: 0, settled: 0, of: 0 }

/** A machine at rest. `contactAt` is the age of what the till already knows. */
export const startSync = (contactAt: string | null): SyncState => ({
  work: null,
  job: 0,
  again: false,
  failures: 0,
  batch: BATCH,
  suspects: [],
  round: NO_ROUND,
  view: {
    connection: "unknown",
    sending: null,
    waiting: 0,
    sales: 0,
    parked: 0,
    oldestAt: null,
    contactAt,
    sentAt: null,
    refused: null,
  },
})

const isoOf = (ms: number): string => new Date(ms).toISOString()

const seen = (state: SyncState, view: Partial<SyncStatus>): SyncState => ({
  ...state,
  view: { ...state.view, ...view },
})

const during = (state: SyncState, round: Partial<Round>): SyncState => ({
  ...state,
  round: { ...state.round, ...round },
})

const doNext = (state: SyncState, work: Work): Step => {
  const job = state.job + 1
  return {
    state: { ...state, work, job },
    effects: [
      { ...work, job },
      { kind: "wake-after", ms: PATIENCE_MS },
    ],
  }
}

const readOn = (state: SyncState): Step => doNext(state, { kind: "read-outbox" })

const startRound = (state: SyncState): Step => readOn({ ...state, again: false, round: NO_ROUND })

const pauseAfter = (failures: number, luck: number): number => {
  if (failures === 0) return PERIOD_MS
  const pause = Math.min(PERIOD_MS * 2 ** (failures - 1), MAX_BACK_OFF_MS)
  // Many registers lose the network at once; they must not all come back at once.
  return pause * (0.5 + luck / 2)
}

const endRound = (was: SyncState, good: boolean, { luck }: Moment): Step => {
  const failures = good ? 0 : was.failures + 1
  // The job moves on, so that what still comes of this round is too late.
  const state = seen(
    { ...was, work: null, job: was.job + 1, failures, round: NO_ROUND },
    { sending: null },
  )
  if (state.again) return startRound(state)
  return { state, effects: [{ kind: "wake-after", ms: pauseAfter(failures, luck) }] }
}

const endOffline = (state: SyncState, at: Moment): Step =>
  endRound(seen(state, { connection: "offline" }), false, at)

const endRefused = (state: SyncState, code: string, at: Moment): Step =>
  endRound(seen(state, { connection: "online", refused: code }), false, at)

const isAboutDevice = (status: number): boolean => status === 401 || status === 403

const pull = (state: SyncState, full: boolean): Step =>
  doNext(seen(state, { sending: null }), { kind: "pull", full })

function onOutbox(was: SyncState, duties: readonly Duty[], { now }: Moment): Step {
  const { batch, suspects, view } = was
  const { tried, settled, strikes } = was.round
  const counts = countDuties(duties)
  const of = Math.max(was.round.of, counts.waiting)
  const sentAt = settled > 0 && counts.waiting === 0 ? isoOf(now) : view.sentAt
  const state = during(seen(was, { ...counts, sentAt }), { of })
  const chosen = strikes < STRIKES ? chooseDuties(duties, { batch, suspects, tried, now }) : []
  if (chosen.length === 0) return pull(state, false)
  // One sale just made is the common case and no news; a queue that drains is.
  const isQueue = of > 1 && view.connection === "online"
  const sending = isQueue ? { done: of - counts.waiting, of } : null
  return doNext(seen(state, { sending }), { kind: "send", duties: chosen })
}

const halved = (state: SyncState, sent: readonly Duty[]): Step =>
  readOn({ ...state, batch: Math.ceil(sent.length / 2) })

/** The server broke or was silent on these facts: find the one that does it and let the rest pass. */
function blame(state: SyncState, sent: readonly Duty[]): Step {
  const [only] = sent
  if (!only || sent.length > 1) return halved(state, sent)
  const { suspects, round } = state
  return readOn(
    during(
      { ...state, suspects: [...new Set([...suspects, only.factId])] },
      { tried: [...round.tried, only.factId], strikes: round.strikes + 1 },
    ),
  )
}

const write = (state: SyncState, settlement: Settlement): Step =>
  doNext(state, { kind: "settle", settlement })

/** A batch that is refused whole hides one bad fact: halve it until that one stands alone. */
function onRefusal(state: SyncState, sent: readonly Duty[], code: string): Step {
  const [only] = sent
  if (!only || sent.length > 1) return halved(state, sent)
  return write(state, { settled: [], parked: [{ duty: only, code }], heard: null })
}

function onVerdicts(
  state: SyncState,
  sent: readonly Duty[],
  answer: FactsAnswer,
  epoch: number,
): Step {
  const settled = settle(sent, answer)
  if (settled.length === 0) return blame(state, sent)
  const ended = new Set(settled.map(({ duty }) => duty.factId))
  const silent = sent.map((duty) => duty.factId).filter((id) => !ended.has(id))
  const suspects = state.suspects.filter((id) => !ended.has(id))
  const { round } = state
  // A suspect that passes, with nothing failing beside it, clears all: the server itself was ill.
  const isCleared = suspects.length < state.suspects.length && round.strikes === 0
  const next: SyncState = {
    ...seen(state, { connection: "online" }),
    batch: Math.min(BATCH, state.batch * 2),
    suspects: [...new Set([...(isCleared ? [] : suspects), ...silent])],
  }
  return write(
    during(next, {
      settled: round.settled + settled.length,
      tried: [...round.tried, ...silent],
    }),
    { settled, parked: [], heard: { epoch, through: answer.appliedThrough } },
  )
}

function onAnswer(
  state: SyncState,
  sent: readonly Duty[],
  { end, epoch }: { end: CallEnd<FactsAnswer>; epoch: number },
  at: Moment,
): Step {
  if (end.kind === "ok") return onVerdicts(state, sent, end.data, epoch)
  if (end.kind === "unreachable") {
    return end.why === "server-error" ? blame(state, sent) : endOffline(state, at)
  }
  const { code } = end.error
  return isAboutDevice(end.status) ? endRefused(state, code, at) : onRefusal(state, sent, code)
}

function onPulled(
  state: SyncState,
  full: boolean,
  { end, epoch }: { end: CallEnd<Pulled>; epoch: number },
  at: Moment,
): Step {
  if (end.kind === "unreachable") return endOffline(state, at)
  if (end.kind === "refused") {
    if (isAboutDevice(end.status)) return endRefused(state, end.error.code, at)
    // A cursor that the server no longer knows is no fault: take everything anew.
    return full ? endRefused(state, end.error.code, at) : pull(state, true)
  }
  const pulled = end.data
  if (!pulled.full && pulled.changes.version !== pulled.haveVersion) return pull(state, true)
  return doNext(state, { kind: "take-in", pulled, epoch })
}

function onTakenIn(state: SyncState, requeued: number, at: Moment): Step {
  const known = seen(state, { connection: "online", refused: null, contactAt: isoOf(at.now) })
  return endRound({ ...known, again: known.again || requeued > 0 }, true, at)
}

function onResult(state: SyncState, work: Work, event: SyncResult, at: Moment): Step {
  if (event.kind === "failed") return endRound(state, false, at)
  if (work.kind === "read-outbox" && event.kind === "outbox-read") {
    return onOutbox(state, event.duties, at)
  }
  if (work.kind === "send" && event.kind === "answered") {
    return onAnswer(state, work.duties, event, at)
  }
  if (work.kind === "pull" && event.kind === "pulled") return onPulled(state, work.full, event, at)
  if (work.kind === "settle" && event.kind === "written") return readOn(state)
  if (work.kind === "take-in" && event.kind === "written") {
    return onTakenIn(state, event.requeued, at)
  }
  throw new Error(`${event.kind} is no answer to ${work.kind}.`)
}

/**
 * The till's side of the synchronisation, as a pure function: what happened, and what to do next.
 * Sends the outbox in order, then fetches what changed; one piece of work at a time. A failed round
 * is repeated with growing pauses, a good one every 15 seconds. It may be cut off anywhere: the
 * book on disk is the truth, and a machine that starts anew reads it and goes on.
 */
export function syncStep(state: SyncState, event: SyncEvent, at: Moment): Step {
  const { work } = state
  switch (event.kind) {
    case "counted":
      return { state: seen(state, event.counts), effects: [] }
    case "sold":
      return { state: seen(state, countSale(state.view, event.at)), effects: [] }
    case "nudge":
      return work ? { state: { ...state, again: true }, effects: [] } : startRound(state)
    case "wake":
      return work ? endRound(state, false, at) : startRound(state)
    default:
      if (!work || event.job !== state.job) return { state, effects: [] }
      return onResult(state, work, event, at)
  }
}
