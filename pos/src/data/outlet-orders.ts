import {
  handOverAnswer,
  type OrderTender,
  type OutletOrder,
  type OutletOrders,
  orderShortAnswer,
  outletOrders,
  packOrderAnswer,
  pickupCheckAnswer,
} from "@ocop/contracts"
import { isoOf } from "./clock"
import { written } from "./disk-refusal"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { moveCash } from "./move-cash"
import { readDuties } from "./outbox"
import { META } from "./register-identity"
import type { TillData } from "./till-data"

/** The list of web orders of this outlet, and when the server said so; null: it never did. */
export type KnownOrders = OutletOrders & { asOf: string | null; isFresh: boolean }

const NONE: OutletOrders = { orders: [], count: 0, lots: [] }

/** What this outlet has to give of web orders: as the server says, or without a network as it said last. */
export async function readOutletOrders({
  ask,
  ledger,
  now,
}: Pick<TillData, "ask" | "ledger" | "now">): Promise<KnownOrders> {
  const answer = await ask({ method: "GET", path: "/outlet-orders", answer: outletOrders })
  if (answer.kind === "ok") {
    const known = { ...answer.data, asOf: isoOf(now()) }
    // What is known stands on the screen, whether or not the disk keeps it for later.
    await written(() => writeMeta(ledger, META.outletOrders, known))
    return { ...known, isFresh: true }
  }
  const known = await readMeta<OutletOrders & { asOf: string }>(ledger, META.outletOrders)
  return { ...NONE, asOf: null, ...known, isFresh: false }
}

/** What the screens say of a refusal; the rest is `REFUSED`. */
const CODES = [
  "PICKUP_CODE_WRONG",
  "PICKUP_CODE_LOCKED",
  "ORDER_UNPAID",
  "ORDER_NOT_OPEN",
  "NOT_FOUND",
  "FORBIDDEN",
  "ORDER_NOT_READY",
] as const
export type OrderTrouble = {
  ok: false
  code: (typeof CODES)[number] | "OFFLINE" | "REFUSED" | "NO_SESSION" | "NOT_BOOKED"
  /** Tries that are left after a wrong code; null where nobody counts. */
  triesLeft: number | null
  /** ISO time from which codes are heard again, or at which somebody fetched the order. */
  at: string | null
}
type Done<T> = ({ ok: true } & T) | OrderTrouble

const trouble = (
  code: OrderTrouble["code"],
  details: Partial<Record<"triesLeft" | "until" | "at", unknown>> = {},
): OrderTrouble => {
  const { triesLeft, until, at } = details
  const time = until ?? at
  return {
    ok: false,
    code,
    triesLeft: typeof triesLeft === "number" ? triesLeft : null,
    at: typeof time === "string" ? time : null,
  }
}

async function tell<T extends object>(
  { ask }: Pick<TillData, "ask">,
  what: "check" | "hand-over" | "pack" | "short",
  body: unknown,
  answer: Parameters<TillData["ask"]>[0]["answer"],
): Promise<Done<T>> {
  const path = `/outlet-orders/${what}`
  const end = await ask({ method: "POST", path, body, answer })
  if (end.kind === "ok") return { ok: true, ...(end.data as T) }
  if (end.kind !== "refused") return trouble("OFFLINE")
  const code = CODES.find((known) => known === end.error.code) ?? "REFUSED"
  return trouble(code, (end.error.details ?? {}) as object)
}

/** Whether a customer's code is that of an order, and what the server still waits for, đồng. */
const checkPickup = (
  data: Pick<TillData, "ask">,
  asked: { orderCode: string; pickupCode: string },
) => tell<{ due: number }>(data, "check", asked, pickupCheckAnswer)

/** The goods leave with the customer, once a key. */
export const handOver = (
  data: Pick<TillData, "ask">,
  asked: { key: string; orderCode: string; pickupCode: string; staffId: string },
) => tell<{ handedAt: string }>(data, "hand-over", asked, handOverAnswer)

/** The goods of an order lie ready. */
export const packOrder = (
  data: Pick<TillData, "ask">,
  asked: { orderCode: string; staffId: string },
) => tell<{ packedAt: string }>(data, "pack", asked, packOrderAnswer)

/** The shelves lack something of an order. */
export const reportShort = (
  data: Pick<TillData, "ask">,
  asked: { orderCode: string; staffId: string; lines: { lineNo: number; foundMilli: number }[] },
) => tell<{ orderCode: string }>(data, "short", asked, orderShortAnswer)

/** Đồng that this register took for an order: all that its book knows of, and what the server has not heard of. */
export const takenFor = (
  ledger: LedgerDb,
  orderCode: string,
): Promise<{ booked: number; unsent: number }> =>
  ledger.transaction("r", [ledger.facts, ledger.outbox], async () => {
    const waiting = new Set((await readDuties(ledger)).map(({ factId }) => factId))
    const rows = await ledger.facts.where("kind").equals("cash-moved").toArray()
    const sums = { booked: 0, unsent: 0 }
    for (const { id, fact } of rows) {
      if (fact.kind !== "cash-moved" || fact.direction === "out") continue
      if (fact.orderCode !== orderCode) continue
      sums.booked += fact.amount
      if (waiting.has(id)) sums.unsent += fact.amount
    }
    return sums
  })

/**
 * Whether a customer's code is that of an order, and what is still to be paid, đồng: less what this
 * register took and the server has not heard of. Asked again when money was booked or reached the server
 * meanwhile, for then nobody knows whether its answer counts that money.
 */
export async function dueAtPickup(
  data: Pick<TillData, "ask" | "ledger" | "sync">,
  asked: { orderCode: string; pickupCode: string },
): Promise<Done<{ due: number }>> {
  await data.sync.nudge()
  const before = await takenFor(data.ledger, asked.orderCode)
  const told = await checkPickup(data, asked)
  if (!told.ok) return told
  const after = await takenFor(data.ledger, asked.orderCode)
  const isSame = before.booked === after.booked && before.unsent === after.unsent
  if (!isSame) return dueAtPickup(data, asked)
  return { ok: true, due: Math.max(0, told.due - after.unsent) }
}

type Taken = {
  /** Of the card payment that was asked for; booked again under it, it stays one. */
  id?: string
  orderCode: string
  amount: number
  staffId: string
  tender: OrderTender
}

export type OrderBooked = "BOOKED" | "NO_SESSION" | "NOT_BOOKED"

/**
 * Books what a customer pays for an order, on disk and in the open session. The server hears of it
 * afterwards. Nothing is booked where no session is open or the disk refuses.
 */
export async function takeForOrder(
  data: Pick<TillData, "ledger" | "now" | "sync">,
  { id, staffId, ...paid }: Taken,
): Promise<OrderBooked> {
  const move = { direction: "in", reason: "order", note: null, ...paid } as const
  const fact = await moveCash(data.ledger, { staffId, move, id }, data.now).catch(
    () => "failed" as const,
  )
  if (fact === "failed") return "NOT_BOOKED"
  if (!fact) return "NO_SESSION"
  void data.sync.refreshCounts().then(data.sync.nudge, data.sync.nudge)
  return "BOOKED"
}

/** What the customer's own page shows as a picture: order and code in one. */
const SHOWN = /^(HT[0-9A-Z]{10})[-\s]?(\d{6})$/

/** An order with its code, as a scanner reads it from the customer's page; null for anything else. */
export function readShownCode(text: string): { orderCode: string; pickupCode: string } | null {
  const [, orderCode, pickupCode] = SHOWN.exec(text.trim().toUpperCase()) ?? []
  return orderCode && pickupCode ? { orderCode, pickupCode } : null
}

/** Whether an order answers to what somebody types: a part of its number or name, or of the phone's end. */
export function answersTo(order: OutletOrder, words: string, fold: (text: string) => string) {
  const asked = fold(words.trim())
  if (asked === "") return true
  const digits = words.replaceAll(/\D/g, "")
  return (
    fold(order.code).includes(asked) ||
    fold(order.name).includes(asked) ||
    (digits.length >= 3 && order.phoneEnd.endsWith(digits.slice(-4)))
  )
}
