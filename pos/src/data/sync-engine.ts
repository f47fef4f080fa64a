import { type PosChanges, type PosSnapshot, posChanges, posSnapshot } from "@ocop/contracts"
import { isoOf, type Now } from "./clock"
import type { LedgerDb } from "./ledger-db"
import { type DrainEnd, drainOutbox, factsAnswer, outboxState } from "./outbox"
import type { Call, ServerAnswer } from "./server"
import { createStore, type Store } from "./store"

export type SyncStatus = {
  connection: "unknown" | "online" | "offline"
  /** Facts being sent now: how many of how many. */
  sending: { done: number; of: number } | null
  /** Facts of every kind that wait to be sent, and the sales among them. */
  waiting: number
  sales: number
  parked: number
  oldestAt: string | null
  /** Last answer of the server: the age of prices and of stock. */
  contactAt: string | null
  /** When the outbox was last seen empty after sending. */
  sentAt: string | null
  /** The server refused this device itself. */
  refused: string | null
}

export type SyncPorts = {
  /** False while there is nothing to sign with: an unenrolled device keeps silent. */
  isEnrolled: () => boolean
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
  stop: () => void
}

const PERIOD_MS = 15_000
const MAX_BACK_OFF_MS = 60_000

const START: SyncStatus = {
  connection: "unknown",
  sending: null,
  waiting: 0,
  sales: 0,
  parked: 0,
  oldestAt: null,
  contactAt: null,
  sentAt: null,
  refused: null,
}

/**
 * Sends the outbox, then fetches what changed. One round at a time; a failed round is repeated
 * with growing pauses, a good one every 15 seconds. Selling never waits for any of this.
 */
export function createSyncEngine(ports: SyncPorts, contactAt: string | null): SyncEngine {
  const { ledger, now } = ports
  const status = createStore<SyncStatus>({ ...START, contactAt })
  const patch = (part: Partial<SyncStatus>) => status.set((was) => ({ ...was, ...part }))
  let running: Promise<void> | null = null
  let again = false
  let failures = 0
  let cancel: () => void = () => undefined
  let stopped = false

  const refreshCounts = async () => patch(await outboxState(ledger))

  const drain = async (): Promise<DrainEnd> => {
    const { waiting } = await outboxState(ledger)
    if (waiting === 0) return { kind: "empty" }
    const online = status.get().connection === "online"
    // One sale just made is the common case and no news; a queue that drains is.
    const isQueue = waiting > 1
    patch({ sending: online && isQueue ? { done: 0, of: waiting } : null })
    const end = await drainOutbox(
      ledger,
      (facts) =>
        ports.call({ method: "POST", path: "/facts", body: { facts }, answer: factsAnswer }),
      now,
      async () => {
        const left = await outboxState(ledger)
        patch({
          ...left,
          connection: "online",
          sending: isQueue
            ? { done: Math.max(0, waiting - left.waiting), of: Math.max(waiting, left.waiting) }
            : null,
        })
      },
    )
    patch({ sending: null })
    if (end.kind === "empty") patch({ sentAt: isoOf(now()) })
    return end
  }

  const pullSnapshot = async () => {
    const answer = await ports.call({ method: "GET", path: "/snapshot", answer: posSnapshot })
    if (answer.kind === "ok") await ports.onSnapshot(answer.data, isoOf(now()))
    return answer
  }

  const pull = async (): Promise<ServerAnswer<unknown>> => {
    const have = ports.cursor()
    if (!have) return pullSnapshot()
    const answer = await ports.call({
      method: "GET",
      path: `/changes?cursor=${encodeURIComponent(have.cursor)}`,
      answer: posChanges,
    })
    // A cursor that the server no longer knows is no fault: take everything anew.
    if (answer.kind === "refused" && answer.status !== 401 && answer.status !== 403) {
      return pullSnapshot()
    }
    if (answer.kind !== "ok") return answer
    if (answer.data.version !== have.version) return pullSnapshot()
    await ports.onChanges(answer.data, isoOf(now()))
    return answer
  }

  const round = async (): Promise<boolean> => {
    const drained = await drain()
    if (drained.kind === "device-refused") {
      patch({ connection: "online", refused: drained.code })
      return false
    }
    const pulled = drained.kind === "empty" ? await pull() : null
    await refreshCounts()
    if (!pulled || pulled.kind === "unreachable") {
      patch({ connection: "offline" })
      return false
    }
    if (pulled.kind === "refused") {
      patch({ connection: "online", refused: pulled.error.code })
      return false
    }
    patch({ connection: "online", refused: null, contactAt: isoOf(now()) })
    return true
  }

  const plan = () => {
    cancel()
    if (stopped) return
    const back = Math.min(PERIOD_MS * 2 ** Math.max(0, failures - 1), MAX_BACK_OFF_MS)
    const pause = failures === 0 ? PERIOD_MS : back * (0.5 + ports.random() / 2)
    cancel = ports.schedule(() => void nudge(), pause)
  }

  const run = async () => {
    do {
      again = false
      const good = await round().catch(() => false)
      failures = good ? 0 : failures + 1
    } while (again && !stopped)
  }

  const nudge = (): Promise<void> => {
    if (stopped || !ports.isEnrolled()) return Promise.resolve()
    if (running) {
      again = true
      return running
    }
    cancel()
    running = run().finally(() => {
      running = null
      plan()
    })
    return running
  }

  return {
    status,
    nudge,
    refreshCounts,
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
