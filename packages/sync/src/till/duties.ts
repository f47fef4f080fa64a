import type { FactsAnswer, PosFact } from "@ocop/contracts"

/** A duty to deliver one fact, as it lies in the outbox. */
export type Duty = {
  /** Order of the outbox. */
  n: number
  factId: string
  kind: PosFact["kind"]
  /** ISO time. */
  queuedAt: string
  /** Refunds and invoice requests: the sale that they are about. */
  saleId?: string
  /** Why the server would not read this fact, and when it said so (ISO time). */
  parked?: { code: string; at: string }
}

/** What the outbox must keep of a fact to deliver it. */
export const dutyOf = (fact: PosFact): Omit<Duty, "n" | "parked"> => ({
  factId: fact.id,
  kind: fact.kind,
  queuedAt: fact.at,
  ...("saleId" in fact ? { saleId: fact.saleId } : {}),
})

/** Most facts in one batch, as the contract of `POST /pos/facts` allows. */
export const BATCH = 50

/** How long a fact that the server would not read waits before it is tried again, milliseconds. */
export const PARKED_MS = 60 * 60_000

export type Choice = {
  batch: number
  /** Facts on which the server broke: alone, and after all others. */
  suspects: readonly string[]
  /** Facts that had their turn in this round. */
  tried: readonly string[]
  /** Device time, epoch milliseconds. */
  now: number
}

const isDue = (duty: Duty, now: number): boolean =>
  !duty.parked || Math.abs(now - Date.parse(duty.parked.at)) >= PARKED_MS

const isRefundOf = ({ kind, saleId }: Duty, sale: string) => kind === "refund" && saleId === sale

/**
 * What is about a sale comes after it; a refund also after the earlier refunds of it: its money
 * follows from theirs.
 */
const follows = (duty: Duty, other: Duty): boolean => {
  const { saleId, n } = duty
  if (saleId === undefined) return false
  if (other.factId === saleId) return true
  return other.n < n && isRefundOf(duty, saleId) && isRefundOf(other, saleId)
}

/**
 * What to send next: the oldest duties that nothing speaks against; when there are none, one of
 * the doubtful ones by itself. Empty when nothing may be sent in this round. A refund or an invoice
 * request waits for what it follows until that goes before it in the same batch, or until the server has said what became
 * of it, even if that is no good.
 */
export function chooseDuties(duties: readonly Duty[], choice: Choice): Duty[] {
  const suspects = new Set(choice.suspects)
  const fresh: Duty[] = []
  const isHeld = (duty: Duty) =>
    duties.some((other) => follows(duty, other) && !fresh.includes(other))
  for (const duty of duties) {
    if (fresh.length === choice.batch) break
    if (!duty.parked && !suspects.has(duty.factId) && !isHeld(duty)) fresh.push(duty)
  }
  if (fresh.length > 0) return fresh
  const tried = new Set(choice.tried)
  const alone = duties.find(
    (duty) => !tried.has(duty.factId) && isDue(duty, choice.now) && !isHeld(duty),
  )
  return alone ? [alone] : []
}

export type OutboxState = {
  /** Facts of every kind that wait to be sent. */
  waiting: number
  /** The sales among them: what the cashier counts. */
  sales: number
  parked: number
  /** ISO time of the oldest fact not yet sent, or null. */
  oldestAt: string | null
}

/** What the strip shows: how many facts wait and since when. `duties` in the order of the outbox. */
export function countDuties(duties: readonly Duty[]): OutboxState {
  const parked = duties.filter((duty) => duty.parked).length
  const oldest = duties.find((duty) => duty.kind === "sale") ?? duties[0]
  const sales = duties.filter((duty) => duty.kind === "sale" && !duty.parked).length
  return { waiting: duties.length - parked, sales, parked, oldestAt: oldest?.queuedAt ?? null }
}

/**
 * The counts with one sale more, just written: the outbox, which may hold days of sales, is not read
 * for it. `at` is the sale's ISO time.
 */
export function countSale(counts: OutboxState, at: string): OutboxState {
  const { waiting, sales, parked, oldestAt } = counts
  const isFirst = sales === 0 && parked === 0
  return {
    waiting: waiting + 1,
    sales: sales + 1,
    parked,
    oldestAt: isFirst ? at : (oldestAt ?? at),
  }
}

type Verdict = FactsAnswer["results"][number]

/** What one answer changes in the book; written in one transaction. */
export type Settlement = {
  /** A duty ends only where what the server said about its fact is written. */
  settled: { duty: Duty; verdict: Verdict }[]
  parked: { duty: Duty; code: string }[]
  /** The server's `appliedThrough` for the numbers of `epoch`, or null if it told none. */
  heard: { epoch: number; through: number } | null
}

/** The duties that an answer ends. One without a verdict of its own stays. */
export function settle(sent: readonly Duty[], answer: FactsAnswer): Settlement["settled"] {
  const byId = new Map(answer.results.map((result) => [result.id, result]))
  return sent.flatMap((duty) => {
    const verdict = byId.get(duty.factId)
    return verdict ? [{ duty, verdict }] : []
  })
}
