import { decideFacts } from "@ocop/sync"
import { REAL } from "../sim/parts.js"
import { bug, type Decide, habit, ofStored, type PlantedBug } from "./bug.js"

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

/** Mistakes of the server with what is told twice, late or wrongly. */
export const SERVER_BUGS: readonly PlantedBug[] = [
  bug("invoice-twice", "the server does not look whether an invoice waits for the sale already", {
    decide: ofStored((stored) => ({ ...stored, invoiced: new Map() })),
    habits: { ...REAL.habits, hasNoUniqueKeys: true },
  }),
  bug("invoice-unqueued", "a request for an invoice is taken, and nothing waits for it", {
    decide: asksAboutInvoices,
  }),
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
  bug("highest-number", "the mark is the highest number seen, gaps or not", {
    through: (from, settled) => Math.max(from, ...settled),
  }),
  bug("foreign-numbers", "numbers of an earlier enrolment count for the present one", {
    decide: countsForeignNumbers,
  }),
  bug("closed-is-closed", "a sale in a session that is closed elsewhere is refused", {
    decide: refusesClosedSessions,
  }),
]
