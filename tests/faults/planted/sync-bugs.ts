import type { FactsAnswer } from "@ocop/contracts"
import { type CallEnd, type Duty, hearThrough, syncStep } from "@ocop/sync"
import { bug, type PlantedBug } from "./bug.js"

/** An answer that the server never gave: everything is accepted. */
const yesTo = (duties: readonly Duty[], appliedThrough: number): CallEnd<FactsAnswer> => ({
  kind: "ok",
  data: {
    results: duties.map(({ factId: id }) => ({
      id,
      status: "accepted",
      code: null,
      message: null,
    })),
    appliedThrough,
    serverTime: "2026-11-21T03:00:00.000Z",
  },
})

const NEVER_MS = 365 * 86_400_000

/** Mistakes of the machine that talks to the server. */
export const SYNC_BUGS: readonly PlantedBug[] = [
  bug("never-again", "a server that forgot is not told again", {
    hear: (book, through, waits) => ({
      ...hearThrough(book, through, waits),
      forgottenAfter: null,
    }),
  }),
  bug("html-is-yes", "a sign-in page that answers 200 counts as the server's yes", {
    step: (state, event, at) => {
      const { work } = state
      const isPage =
        event.kind === "answered" &&
        event.end.kind === "unreachable" &&
        event.end.why === "foreign-answer"
      if (!isPage || work?.kind !== "send") return syncStep(state, event, at)
      return syncStep(state, { ...event, epoch: -1, end: yesTo(work.duties, 0) }, at)
    },
  }),
  bug("sent-is-done", "a fact leaves the outbox when it is sent", {
    step: (state, event, at) => {
      const step = syncStep(state, event, at)
      const sent = step.effects.find((effect) => effect.kind === "send")
      if (sent?.kind !== "send") return step
      const end = yesTo(sent.duties, 0)
      const next = syncStep(step.state, { kind: "answered", job: sent.job, epoch: -1, end }, at)
      return { state: next.state, effects: [sent, ...next.effects] }
    },
  }),
  bug("one-blocks-all", "a batch on which the server breaks is sent again as it is", {
    step: (state, event, at) =>
      event.kind === "answered" && isServerError(event.end)
        ? syncStep(state, { ...event, end: { kind: "unreachable", why: "network" } }, at)
        : syncStep(state, event, at),
  }),
  bug("parked-for-ever", "a fact that was refused once is never tried again", {
    step: (state, event, at) => {
      if (event.kind !== "outbox-read") return syncStep(state, event, at)
      const duties = event.duties.map((duty) =>
        duty.parked
          ? { ...duty, parked: { ...duty.parked, at: new Date(at.now).toISOString() } }
          : duty,
      )
      return syncStep(state, { ...event, duties }, at)
    },
  }),
  bug("refund-first", "a refund is sent though its sale, or an earlier refund of it, still waits", {
    step: (state, event, at) => {
      if (event.kind !== "outbox-read") return syncStep(state, event, at)
      const duties = event.duties.map(({ saleId: _, ...duty }) => duty)
      return syncStep(state, { ...event, duties }, at)
    },
  }),
  bug("invoice-first", "an invoice is asked for though its sale still waits", {
    step: (state, event, at) => {
      if (event.kind !== "outbox-read") return syncStep(state, event, at)
      const duties = event.duties.map(({ saleId, ...duty }) =>
        duty.kind === "invoice-asked" || saleId === undefined ? duty : { ...duty, saleId },
      )
      return syncStep(state, { ...event, duties }, at)
    },
  }),
  bug("gives-up", "after four failures the till stops trying", {
    step: (state, event, at) => {
      const { state: next, effects } = syncStep(state, event, at)
      // The timer is taken back too: the one of the work that failed would ring as well.
      const isOver = next.failures >= 4 && !next.work
      return { state: next, effects: isOver ? [{ kind: "wake-after", ms: NEVER_MS }] : effects }
    },
  }),
  bug("no-patience", "work that hangs is waited for without end", {
    step: (state, event, at) =>
      event.kind === "wake" && state.work ? { state, effects: [] } : syncStep(state, event, at),
  }),
  bug("settles-the-batch", "an answer about some facts of a batch ends all of them", {
    step: (state, event, at) => {
      const { work } = state
      if (event.kind !== "answered" || event.end.kind !== "ok" || work?.kind !== "send") {
        return syncStep(state, event, at)
      }
      const told = new Map(event.end.data.results.map((result) => [result.id, result]))
      const results = work.duties.map(
        ({ factId: id }) =>
          told.get(id) ?? { id, status: "accepted" as const, code: null, message: null },
      )
      const end = { ...event.end, data: { ...event.end.data, results } }
      return syncStep(state, { ...event, end }, at)
    },
  }),
]

function isServerError(end: { kind: string; why?: string }): boolean {
  return end.kind === "unreachable" && end.why === "server-error"
}
