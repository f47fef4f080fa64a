import { type PosFact, posFact, type SaleFact } from "@ocop/contracts"
import { goodsBlock, linesBlock } from "./goods-block.js"
import { invoiceBlock, invoiceDoubts, isForQueue } from "./invoice-rules.js"
import { refundLimits, wasteLimits } from "./limits.js"
import { refundBlock } from "./refund-block.js"
import { addRefund, refundableSale } from "./refund-rules.js"
import { saleDrifts } from "./sale-drifts.js"
import { saleFaults } from "./sale-faults.js"
import { closingFaults } from "./session-report.js"
import type {
  FactContext,
  FactException,
  FactVerdict,
  QuarantineCode,
  RawFact,
  Register,
  StoredFacts,
} from "./sync-types.js"
import { receiptNumber } from "./till/take-number.js"

const isCounter = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value < 2 ** 31

/**
 * Identity of a fact that may not parse: enough to store it and to answer for it. A number of
 * another enrolment says nothing about the numbers of this one.
 */
const headOf = (body: unknown, ownEpoch: number): { id: string; seq: number | null } => {
  const { id, seq, epoch } = (typeof body === "object" && body !== null ? body : {}) as {
    [field: string]: unknown
  }
  return {
    id: typeof id === "string" && id.length <= 128 ? id : "",
    seq: epoch === ownEpoch && isCounter(seq) ? seq : null,
  }
}

const blocked = (
  { body }: RawFact,
  { register }: Pick<FactContext, "register">,
  code: QuarantineCode,
  details: unknown = null,
): FactVerdict => {
  const { id, seq } = headOf(body, register.epoch)
  if (code === "FACT_CONFLICT") {
    return { status: "conflict", id, seq: null, quarantine: { reason: "conflict", code }, details }
  }
  const reason = code === "DEVICE_REVOKED" ? "revoked" : "invalid"
  return { status: "quarantined", id, seq, quarantine: { reason, code }, details }
}

/** The verdict on a fact that passed every rule and that the database itself would not store. */
export const unstorable = (raw: RawFact, register: Register, details: unknown): FactVerdict =>
  blocked(raw, { register }, "INVALID_REQUEST", details)

const sessionKey = (fact: PosFact) => `${fact.sessionId}|${fact.kind}`

/** A session opens and closes once; cash and goods may move in it any number of times. */
const isOncePerSession = ({ kind }: PosFact) =>
  kind === "session-opened" || kind === "session-closed"

const takenBy = (fact: PosFact, stored: StoredFacts): string | undefined => {
  if (fact.kind === "sale") {
    return stored.idOfSeq.get(fact.seq) ?? stored.idOfPublicCode.get(fact.publicCode)
  }
  if (fact.kind === "refund") return stored.idOfRefundSeq.get(fact.refundSeq)
  return isOncePerSession(fact) ? stored.idOfSession.get(sessionKey(fact)) : undefined
}

const saleBlock = (
  sale: SaleFact,
  { register, rules }: FactContext,
): { code: QuarantineCode; details: unknown } | null => {
  const { outletCode, registerCode, epoch } = register
  const receiptNo = receiptNumber(outletCode, registerCode, epoch, sale.seq)
  if (sale.epoch !== epoch || sale.receiptNo !== receiptNo) {
    return { code: "INVALID_REQUEST", details: { receiptNo } }
  }
  const numbers = new Set(sale.lines.map((line) => line.lineNo))
  if (numbers.size !== sale.lines.length) {
    return { code: "INVALID_REQUEST", details: { lineNo: "not unique" } }
  }
  return linesBlock(sale.lines, rules) ?? sumsBlock(sale)
}

const sumsBlock = (sale: SaleFact) => {
  const faults = saleFaults(sale)
  if (sale.lines.some((line) => line.treatment === "RATE" && line.rateBp === null)) {
    faults.push({ where: "rateBp", expected: 0, found: Number.NaN })
  }
  return faults.length > 0 ? { code: "SALE_TOTAL_MISMATCH" as const, details: faults } : null
}

const blockOf = (fact: PosFact, context: FactContext) => {
  if (fact.kind === "refund") return refundBlock(fact, context)
  if (fact.kind === "goods-moved") return goodsBlock(fact, context)
  if (fact.kind === "invoice-asked") return invoiceBlock(fact, context)
  return fact.kind === "sale" ? saleBlock(fact, context) : null
}

const exceptionsOf = (fact: PosFact, { rules, stored, now }: FactContext): FactException[] => {
  if (fact.kind === "sale") return saleDrifts(fact, rules, now)
  if (fact.kind === "goods-moved") return wasteLimits(fact, rules)
  if (fact.kind === "invoice-asked") return invoiceDoubts(fact, stored)
  const sale = fact.kind === "refund" ? stored.refundable.get(fact.saleId.toLowerCase()) : undefined
  return fact.kind === "refund" && sale ? refundLimits(fact, sale, rules) : []
}

const decideOne = (raw: RawFact, context: FactContext): FactVerdict => {
  const { body, contentHash } = raw
  const { register, stored } = context
  const { id } = headOf(body, register.epoch)
  // Postgres keeps a uuid in lower case, whatever a device wrote.
  const storedHash = stored.hashOfId.get(id.toLowerCase())
  if (storedHash !== undefined) {
    return storedHash === contentHash
      ? { status: "duplicate", id }
      : blocked(raw, context, "FACT_CONFLICT", { storedHash, contentHash })
  }
  if (register.state === "revoked") return blocked(raw, context, "DEVICE_REVOKED")
  const parsed = posFact.safeParse(body)
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 10)
    return blocked(
      raw,
      context,
      "INVALID_REQUEST",
      issues.map(({ path, message }) => ({ path: path.join("."), message })),
    )
  }
  const fact = parsed.data
  const other = takenBy(fact, stored)
  if (other !== undefined) return blocked(raw, context, "FACT_CONFLICT", { storedId: other })
  if (fact.kind === "session-closed") {
    const faults = closingFaults(fact)
    if (faults.length > 0) return blocked(raw, context, "SALE_TOTAL_MISMATCH", faults)
  }
  const block = blockOf(fact, context)
  if (block) return blocked(raw, context, block.code, block.details)
  const exceptions = exceptionsOf(fact, context)
  const status = exceptions.length > 0 ? "needs_review" : "accepted"
  return { status, id: fact.id, fact, exceptions }
}

/**
 * One verdict a fact, in order. Facts of the same batch see one another: the second of two equal
 * ones is a duplicate. A poison fact touches no other. What a verdict means:
 * - `accepted`, `needs_review`: post it; the second also goes to a manager with its exceptions;
 * - `duplicate`: it is stored with this very content, change nothing;
 * - `conflict`: its id, number or public code is taken by other content: store raw, alarm;
 * - `quarantined`: it cannot be posted: store raw, for a manager.
 */
export const decideFacts = (facts: readonly RawFact[], context: FactContext): FactVerdict[] => {
  const { stored } = context
  const seen = {
    hashOfId: new Map(stored.hashOfId),
    idOfSeq: new Map(stored.idOfSeq),
    idOfPublicCode: new Map(stored.idOfPublicCode),
    idOfSession: new Map(stored.idOfSession),
    idOfRefundSeq: new Map(stored.idOfRefundSeq),
    refundable: new Map(stored.refundable),
    invoiced: new Map(stored.invoiced),
  }
  return facts.map((raw) => {
    const verdict = decideOne(raw, { ...context, stored: seen })
    if (verdict.status !== "accepted" && verdict.status !== "needs_review") return verdict
    const { fact } = verdict
    seen.hashOfId.set(fact.id.toLowerCase(), raw.contentHash)
    if (fact.kind === "sale") {
      seen.idOfSeq.set(fact.seq, fact.id)
      seen.idOfPublicCode.set(fact.publicCode, fact.id)
      seen.refundable.set(fact.id.toLowerCase(), refundableSale(fact))
    } else if (fact.kind === "refund") {
      seen.idOfRefundSeq.set(fact.refundSeq, fact.id)
      const sale = seen.refundable.get(fact.saleId.toLowerCase())
      if (sale) seen.refundable.set(fact.saleId.toLowerCase(), addRefund(sale, fact))
    } else if (fact.kind === "invoice-asked") {
      if (isForQueue(verdict)) seen.invoiced.set(fact.saleId.toLowerCase(), "queued")
    } else if (isOncePerSession(fact)) seen.idOfSession.set(sessionKey(fact), fact.id)
    return verdict
  })
}
