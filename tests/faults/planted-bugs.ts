import type { FactsAnswer, PosFact } from "@ocop/contracts"
import {
  type CallEnd,
  type Duty,
  decideFacts,
  hearThrough,
  priceRefund,
  type RefundableSale,
  sessionReport,
  syncStep,
  takeNumber,
} from "@ocop/sync"
import { clearanceOff, dayOf, roundingOf } from "./sim/goods.js"
import { type Habits, type Parts, REAL } from "./sim/parts.js"

export type PlantedBug = { name: string; what: string; parts: Parts }

const habit = (name: keyof Habits): Partial<Parts> => ({ habits: { ...REAL.habits, [name]: true } })

const bug = (name: string, what: string, parts: Partial<Parts>): PlantedBug => ({
  name,
  what,
  parts: { ...REAL, ...parts },
})

type Decide = Parts["decide"]
const ofStored =
  (change: (stored: Parameters<Decide>[1]["stored"]) => Parameters<Decide>[1]["stored"]): Decide =>
  (facts, context) =>
    decideFacts(facts, { ...context, stored: change(context.stored) })

/** The sale as if nothing had come back of it. */
const untouched = (sale: RefundableSale): RefundableSale => ({
  ...sale,
  lines: new Map([...sale.lines].map(([n, line]) => [n, { ...line, returnedMilli: 0 }] as const)),
})

/** One movement a session, as if it were an opening or a closing. */
const takesOneMove: Decide = (facts, context) =>
  decideFacts(facts, context).map((verdict, i) => {
    if (!("fact" in verdict) || verdict.fact.kind !== "cash-moved") return verdict
    const { id, sessionId } = verdict.fact
    const isFirst = facts.findIndex(({ body }) => {
      const other = body as PosFact
      return other.kind === "cash-moved" && other.sessionId === sessionId
    })
    if (isFirst === i) return verdict
    const quarantine = { reason: "conflict", code: "FACT_CONFLICT" } as const
    return { status: "conflict", id, seq: null, quarantine, details: null }
  })

/** Every request raises a question, so that none is queued. */
const asksAboutInvoices: Decide = (facts, context) =>
  decideFacts(facts, context).map((verdict) =>
    "fact" in verdict && verdict.fact.kind === "invoice-asked"
      ? { ...verdict, exceptions: [{ kind: "INVOICE_REPEATED" as const, details: {} }] }
      : verdict,
  )

const refusesClosedSessions: Decide = (facts, context) =>
  decideFacts(facts, context).map((verdict) => {
    if (!("fact" in verdict) || verdict.fact.kind !== "sale") return verdict
    const { id, sessionId, seq } = verdict.fact
    if (!context.stored.idOfSession.has(`${sessionId}|session-closed`)) return verdict
    const quarantine = { reason: "invalid", code: "INVALID_REQUEST" } as const
    return { status: "quarantined", id, seq, quarantine, details: null }
  })

const countsForeignNumbers: Decide = (facts, context) =>
  decideFacts(facts, context).map((verdict, i) => {
    if (!("quarantine" in verdict) || verdict.status === "conflict") return verdict
    const body = (facts[i]?.body ?? {}) as { seq?: number }
    return { ...verdict, seq: body.seq ?? null }
  })

/** The last word wins: a fact with a number that is taken replaces the one that has it. */
const overwrites = ofStored((stored) => ({
  ...stored,
  idOfSeq: new Map(),
  idOfPublicCode: new Map(),
}))

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

/** Small mistakes in engine, decider, till or server. The histories must catch every one. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
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
  bug("old-copy", "a restored disk takes numbers that the server already has", {
    hear: (book, through, waits) => ({ ...hearThrough(book, through, waits), seq: book.seq }),
  }),
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
  bug("invoice-twice", "the server does not look whether an invoice waits for the sale already", {
    decide: ofStored((stored) => ({ ...stored, invoiced: new Map() })),
    habits: { ...REAL.habits, hasNoUniqueKeys: true },
  }),
  bug("invoice-unqueued", "a request for an invoice is taken, and nothing waits for it", {
    decide: asksAboutInvoices,
  }),
  bug("gives-up", "after four failures the till stops trying", {
    step: (state, event, at) => {
      const step = syncStep(state, event, at)
      return step.state.failures < 4 || step.state.work ? step : { ...step, effects: [] }
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
  bug("clears-all", "an answer about a part clears the whole outbox", habit("clearsWholeOutbox")),
  bug("full-disk", "a full disk ends the duty without its verdict", habit("dropsDutiesOnFullDisk")),
  bug("fresh-start", "enrolling anew empties the outbox", habit("clearsOutboxOnEnrolment")),
  bug("answer-first", "the server answers before it has committed", habit("answersBeforeCommit")),
  bug("forgets-ids", "the server does not look whether it has a fact", {
    decide: ofStored((stored) => ({ ...stored, hashOfId: new Map() })),
  }),
  bug(
    "no-keys",
    "two batches are decided side by side, and no key refuses the second",
    habit("hasNoUniqueKeys"),
  ),
  bug("last-wins", "a sale with a taken number is posted beside the first", {
    decide: overwrites,
    habits: { ...REAL.habits, hasNoUniqueKeys: true },
  }),
  bug("throws-away", "what cannot be posted is not kept", habit("forgetsRefusedFacts")),
  bug(
    "absolute-stock",
    "a level is written as what was read less what was sold",
    habit("writesAbsoluteStock"),
  ),
  bug("highest-number", "the mark is the highest number seen, gaps or not", {
    through: (from, settled) => Math.max(from, ...settled),
  }),
  bug("foreign-numbers", "numbers of an earlier enrolment count for the present one", {
    decide: countsForeignNumbers,
  }),
  bug("forgets-moves", "what was paid out is still expected in the drawer", {
    report: (openingCash, facts) =>
      sessionReport(
        openingCash,
        [...facts].filter((fact) => fact.kind !== "cash-moved" || fact.direction === "in"),
      ),
  }),
  bug("order-twice", "money for a web order counts whenever it is told", habit("paysOrdersAgain")),
  bug(
    "order-unpaid",
    "money for a web order goes into the drawer and to no order",
    habit("leavesOrdersUnpaid"),
  ),
  bug("one-move", "cash may move once in a session", { decide: takesOneMove }),
  bug("refund-twice", "the server does not look what of a sale came back already", {
    decide: ofStored((stored) => ({
      ...stored,
      refundable: new Map(
        [...stored.refundable].map(([id, sale]) => [id, untouched(sale)] as const),
      ),
    })),
    habits: { ...REAL.habits, hasNoUniqueKeys: true },
  }),
  bug("forgets-returns", "a till refunds goods that it has refunded before", {
    refund: (sale, wishes) =>
      priceRefund(
        untouched(sale),
        wishes.map((wish) => {
          const line = sale.lines.get(1)
          return line && line.returnedMilli > 0 ? { ...wish, qtyMilli: line.qtyMilli } : wish
        }),
      ),
  }),
  bug("refund-and-keep", "goods that come back stay off the shelf", habit("keepsGoodsOut")),
  bug(
    "send-and-keep",
    "goods that leave for another outlet stay on the shelf",
    habit("keepsSentGoods"),
  ),
  bug(
    "count-for-now",
    "a count becomes the level, whatever was sold since it was made",
    habit("countsForNow"),
  ),
  bug(
    "count-forgotten",
    "what was sold before a count and is told after it is taken off the shelf again",
    habit("forgetsCounts"),
  ),
  bug("parcel-twice", "a parcel that was taken in may be taken in again", habit("takesInAgain")),
  bug("all-arrived", "what was sent arrives, whatever was found", habit("takesInAllSent")),
  bug("refund-from-nowhere", "money that was given back is still expected in the drawer", {
    report: (openingCash, facts) =>
      sessionReport(
        openingCash,
        [...facts].filter((fact) => fact.kind !== "refund"),
      ),
  }),
  bug("forgets-clearance", "a till knows no clearance price on the last day of a lot", {
    tillClearance: (goods) => (goods.day === "2026-11-22" ? 0 : clearanceOff(goods)),
  }),
  bug("clearance-of-today", "the server prices a sale as of the day on which it arrives", {
    serverClearance: (now) => (goods) => clearanceOff({ ...goods, day: dayOf(now) }),
  }),
  bug("rounds-cards", "what a card pays is rounded as if it were cash", {
    tillRounding: (payable) => roundingOf(payable, "cash"),
  }),
  bug("refund-unrounded", "a refund gives back what a sale came to before it was rounded", {
    refund: (sale, wishes) => priceRefund({ ...sale, rounding: 0 }, wishes),
  }),
  bug("closed-is-closed", "a sale in a session that is closed elsewhere is refused", {
    decide: refusesClosedSessions,
  }),
]

function isServerError(end: { kind: string; why?: string }): boolean {
  return end.kind === "unreachable" && end.why === "server-error"
}
