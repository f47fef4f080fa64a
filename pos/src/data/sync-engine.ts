import type { PosChanges, PosSnapshot } from "@ocop/contracts"
import {
  type CallEnd,
  type OutboxState,
  type Pulled,
  type SyncEffect,
  type SyncEvent,
  type SyncStatus,
  startSync,
  syncStep,
} from "@ocop/sync"
import { isoOf, type Now } from "./clock"
import type { LedgerDb } from "./ledger-db"
import { factsOf, outboxState, readDuties, writeHeard, writeSettlement } from "./outbox"
import type { Call, ServerAnswer } from "./server"
import { createStore, type Store } from "./store"

export type { SyncStatus }

export type SyncPorts = {
  /** The enrolment that signs; null while there is nothing to sign with, and the till keeps silent. */
  epoch: () => number | null
  ledger: LedgerDb
  now: Now
  call: <T>(call: Call<T>) => Promise<ServerAnswer<T>>
  cursor: () => { version: string; cursor: string } | null
  onSnapshot: (snapshot: PosSnapshot, at: string) => Promise<void>
  onChanges: (changes: PosChanges, at: string) => Promise<void>
  /** A number from 0 to 1; spreads the retries of many registers. */
  random: () => number
  schedule: (run: () => void, ms: number) => () => void
}

export type SyncEngine = {
  status: Store<SyncStatus>
  /** Asks for a round now; rounds never overlap, and one asked for during a round follows it. */
  nudge: () => Promise<void>
  refreshCounts: () => Promise<void>
  /** A sale was just written, at this ISO time: it is counted at once and sent after the picture. */
  noteSale: (at: string) => void
  stop: () => void
}

/**
 * The change to give back is on the screen, of a slow tablet too, before the network has its turn,
 * milliseconds.
 */
const PICTURE_MS = 300

/** What the book tells when the till opens: when the server last answered (ISO time), and what waits. */
export type KnownState = { contactAt: string | null; counts: OutboxState }

type Round = { done: Promise<void>; end: () => void }

function openRound(): Round {
  let end: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { done, end }
}

const answers = () => import("./answers")

type Work = Exclude<SyncEffect, { kind: "wake-after" }>

/**
 * Runs the machine of `@ocop/sync` on this browser: it decides, this does. IndexedDB, the network
 * and timers are its effects; each piece of work ends in exactly one event. Selling never waits
 * for any of this.
 */
export function createSyncEngine(ports: SyncPorts, known: KnownState): SyncEngine {
  const { ledger, now } = ports
  let state = startSync(known.contactAt)
  const status = createStore<SyncStatus>(state.view)
  let cancel: () => void = () => undefined
  let stopped = false
  let round: Round | null = null

  const dispatch = (event: SyncEvent): void => {
    if (stopped) return
    const step = syncStep(state, event, { now: now(), luck: ports.random() })
    state = step.state
    status.set(state.view)
    for (const effect of step.effects) start(effect)
    if (state.work) return
    round?.end()
    round = null
  }

  const start = (effect: SyncEffect): void => {
    if (effect.kind !== "wake-after") {
      perform(effect).then(dispatch, () => dispatch({ kind: "failed", job: effect.job }))
      return
    }
    cancel()
    cancel = ports.schedule(() => {
      if (ports.epoch() !== null) dispatch({ kind: "wake" })
    }, effect.ms)
  }

  const pull = async (full: boolean): Promise<CallEnd<Pulled>> => {
    const have = full ? null : ports.cursor()
    if (!have) {
      const answer = (await answers()).posSnapshot
      const end = await ports.call({ method: "GET", path: "/snapshot", answer })
      return end.kind === "ok" ? { kind: "ok", data: { full: true, snapshot: end.data } } : end
    }
    const path = `/changes?cursor=${encodeURIComponent(have.cursor)}`
    const end = await ports.call({ method: "GET", path, answer: (await answers()).posChanges })
    if (end.kind !== "ok") return end
    return { kind: "ok", data: { full: false, changes: end.data, haveVersion: have.version } }
  }

  const takeIn = async (pulled: Pulled, epoch: number): Promise<number> => {
    // Enrolled anew meanwhile: these figures are about another register's numbers.
    if (epoch !== ports.epoch()) throw new Error("The answer is for an earlier enrolment.")
    const at = isoOf(now())
    if (pulled.full) await ports.onSnapshot(pulled.snapshot, at)
    else await ports.onChanges(pulled.changes, at)
    const { appliedThrough } = pulled.full ? pulled.snapshot.register : pulled.changes
    return writeHeard(ledger, { epoch, through: appliedThrough })
  }

  const perform = async (work: Work): Promise<SyncEvent> => {
    const { job } = work
    const epoch = ports.epoch() ?? 0
    switch (work.kind) {
      case "read-outbox":
        return { kind: "outbox-read", job, duties: await readDuties(ledger) }
      case "send": {
        const body = { facts: await factsOf(ledger, work.duties) }
        const answer = (await answers()).factsAnswer
        const end = await ports.call({ method: "POST", path: "/facts", body, answer })
        return { kind: "answered", job, end, epoch }
      }
      case "settle":
        return {
          kind: "written",
          job,
          requeued: await writeSettlement(ledger, work.settlement, now),
        }
      case "pull":
        return { kind: "pulled", job, end: await pull(work.full), epoch }
      case "take-in":
        return { kind: "written", job, requeued: await takeIn(work.pulled, work.epoch) }
    }
  }

  dispatch({ kind: "counted", counts: known.counts })

  const nudge = () => {
    if (stopped || ports.epoch() === null) return Promise.resolve()
    round ??= openRound()
    const { done } = round
    dispatch({ kind: "nudge" })
    return done
  }

  return {
    status,
    nudge,
    refreshCounts: async () => dispatch({ kind: "counted", counts: await outboxState(ledger) }),
    noteSale: (at) => {
      dispatch({ kind: "sold", at })
      ports.schedule(() => void nudge(), PICTURE_MS)
    },
    stop: () => {
      stopped = true
      cancel()
      round?.end()
    },
  }
}
