import type { PosFact } from "@ocop/contracts"
import { expectedCashOf, refundableSale, refundNumber } from "@ocop/sync"
import type { Random } from "../../races/random.js"
import { type Disk, shownStock } from "./disk.js"
import { GOODS, isPiece, makeSale } from "./goods.js"
import { type GoodsTask, goodsArrived, goodsCount, goodsMove, type Transit } from "./goods-move.js"
import { invoiceAsked } from "./invoices.js"
import { orderPaidWith, orderTenderOf } from "./order-money.js"
import { hex, uuid } from "./random-ids.js"
import type { Shop } from "./window.js"

export type Poison = "bad-sum" | "breaks-server" | "refused" | "over-refund"

/** What a cashier needs of the till. */
type Counter = {
  random: Random
  disk: () => Disk
  /** False while the process is down or the disk is full: then nothing is begun. */
  isOpen: () => boolean
  /** The next receipt number and a time later than any before, and how far that is ahead. */
  stamp: () => { seq: number; atMs: number; clockOffsetMs: number | null }
  /** What is on its way to this outlet, where the server can be asked. */
  coming: () => readonly Transit[]
  /** Sales of any register of the outlet, where the server can be asked. */
  soldAt: (outlet: string) => readonly PosFact[]
  /** False when the process died on the way. */
  commit: (fact: PosFact, atMs: number, session?: Disk["session"]) => boolean
}

const FLOAT = 1_000_000

/** What cashiers do at a till: each deed is one fact, and a first sale opens the session. */
export function createDeeds({ parts, witness }: Shop, counter: Counter) {
  const { random, stamp, commit } = counter
  let poisonNext: Poison | null = null

  const headOf = (atMs: number, sessionId: string) => ({
    id: uuid(random),
    at: new Date(atMs).toISOString(),
    staffId: "staff_demo",
    sessionId,
  })

  const goodsHeadOf = (sessionId: string) => {
    const { atMs, clockOffsetMs } = stamp()
    return { atMs, head: { ...headOf(atMs, sessionId), clockOffsetMs } }
  }

  const openSession = (): boolean => {
    const { atMs } = stamp()
    const session = { id: uuid(random), openingCash: FLOAT }
    const head = headOf(atMs, session.id)
    const fact: PosFact = { kind: "session-opened", ...head, openingCash: FLOAT, counts: [] }
    return commit(fact, atMs, session)
  }

  const sell = (skuNo: number, qtyMilli: number, paid: "cash" | "card"): void => {
    // A full disk refuses the sale before any money or paper moves.
    if (!counter.isOpen()) return
    if (!counter.disk().session && !openSession()) return
    const { session, device } = counter.disk()
    if (!session) return
    const { seq, atMs, clockOffsetMs } = stamp()
    const { outlet, register, epoch } = device
    const sound = makeSale({
      id: uuid(random),
      publicCode: hex(random, 32),
      sessionId: session.id,
      outlet,
      register,
      epoch,
      seq,
      atMs,
      clockOffsetMs,
      skuNo,
      qtyMilli,
      paid,
      clearance: parts.tillClearance,
      rounding: parts.tillRounding,
    })
    const poison = poisonNext === "over-refund" ? null : poisonNext
    if (poison) poisonNext = null
    const fact = poison === "bad-sum" ? { ...sound, change: sound.change + 1 } : sound
    if (poison) witness.poison.set(fact.id, poison)
    commit(fact, atMs)
  }

  const refundableHere = (newest: boolean, hasForgotten: boolean) => {
    const facts = [...counter.disk().facts.values()]
    const refunds = facts.flatMap((fact) => (fact.kind === "refund" ? [fact] : []))
    const sales = facts.flatMap((fact) => (fact.kind === "sale" ? [fact] : []))
    const list = newest ? sales.reverse() : sales
    for (const sale of list) {
      const earlier = refunds.filter(({ saleId }) => saleId === sale.id)
      const now = refundableSale(sale, earlier)
      if (hasForgotten && earlier.length > 0) return refundableSale(sale)
      const [line] = now.lines.values()
      if (!hasForgotten && line && line.returnedMilli < line.qtyMilli) return now
    }
    return null
  }

  /** Goods of one of this till's own receipts come back, as many as are left of them. */
  const refund = (newest: boolean, qtyMilli: number): void => {
    const { session, device, refundSeq: lastOf } = counter.disk()
    if (!counter.isOpen() || !session) return
    const isWrong = poisonNext === "over-refund"
    const sale = refundableHere(newest, isWrong)
    const line = sale && [...sale.lines.values()][0]
    if (!sale || !line) return
    const left = line.qtyMilli - line.returnedMilli
    const asked = isWrong ? line.qtyMilli : Math.min(left, isPiece(line.skuId) ? 1_000 : qtyMilli)
    const priced = parts.refund(sale, [{ lineNo: 1, qtyMilli: asked, condition: "resaleable" }])
    if (!priced.ok) return
    const { atMs, clockOffsetMs } = stamp()
    const { outlet, register, epoch } = device
    const refundSeq = (lastOf.get(epoch) ?? 0) + 1
    const fact: PosFact = {
      kind: "refund",
      ...headOf(atMs, session.id),
      epoch,
      refundSeq,
      refundNo: refundNumber(outlet, register, epoch, refundSeq),
      businessDay: "2026-11-21",
      saleId: sale.id,
      lines: priced.lines,
      total: priced.total,
      payments: [{ kind: "cash", amount: priced.total, reference: null }],
      reason: "faulty",
      approvedBy: null,
      clockOffsetMs,
    }
    if (isWrong) {
      poisonNext = null
      witness.poison.set(fact.id, "over-refund")
    }
    commit(fact, atMs)
  }

  /**
   * A customer wants an invoice of a receipt: of this till's newest that has none, or of another
   * register's that the server finds.
   */
  const askInvoice = (isOfOther: boolean): void => {
    const { session, facts, device } = counter.disk()
    if (!counter.isOpen() || !session) return
    const own = [...facts.values()]
    const has = new Set(own.flatMap((fact) => (fact.kind === "invoice-asked" ? [fact.saleId] : [])))
    const sales = isOfOther ? counter.soldAt(device.outlet) : own
    const sale = sales.findLast((fact) => fact.kind === "sale" && !has.has(fact.id))
    if (!sale) return
    const { atMs } = stamp()
    commit(invoiceAsked(headOf(atMs, session.id), sale.id), atMs)
  }

  const moveCash = (direction: "in" | "out", amount: number): void => {
    const { session } = counter.disk()
    if (!counter.isOpen() || !session) return
    const { atMs } = stamp()
    const move = { kind: "cash-moved", ...headOf(atMs, session.id), amount, note: null } as const
    const orderCode = orderPaidWith(amount)
    const tender = orderTenderOf(amount)
    const fact: PosFact =
      direction === "in" && orderCode
        ? { ...move, direction, reason: "order", orderCode, ...(tender && { tender }) }
        : { ...move, direction, reason: "change" }
    commit(fact, atMs)
  }

  const moveGoods = (task: GoodsTask, skuNo: number, qtyMilli: number): void => {
    const { session, device } = counter.disk()
    if (!counter.isOpen() || !session) return
    const { atMs, head } = goodsHeadOf(session.id)
    commit(goodsMove(head, { task, outlet: device.outlet, skuNo, qtyMilli }), atMs)
  }

  /** The shelf is counted, `offMilli` away from what the screen shows; noted down a while later. */
  const count = (skuNo: number, offMilli: number, agoMs: number): void => {
    const disk = counter.disk()
    const { session } = disk
    if (!counter.isOpen() || !session) return
    const { id: skuId } = GOODS[skuNo % GOODS.length] ?? GOODS[0]
    const { atMs, head } = goodsHeadOf(session.id)
    const foundMilli = Math.max(0, (shownStock(disk).get(skuId) ?? 0) + offMilli)
    const countedAt = new Date(atMs - agoMs).toISOString()
    commit(goodsCount(head, { skuId, foundMilli, countedAt }), atMs)
  }

  /** The first parcel on its way here is opened: all is in it, or a piece is missing. */
  const takeIn = (isShort: boolean): void => {
    const { session } = counter.disk()
    if (!counter.isOpen() || !session) return
    const [parcel] = counter.coming()
    if (!parcel) return
    const { atMs, head } = goodsHeadOf(session.id)
    const foundMilli = isShort ? Math.max(0, parcel.sentMilli - 1_000) : null
    commit(goodsArrived(head, { transferId: parcel.id, foundMilli }), atMs)
  }

  const closeSession = (): void => {
    const { session, facts, seq, device } = counter.disk()
    if (!counter.isOpen() || !session) return
    const own = [...facts.values()].filter((fact) => fact.sessionId === session.id)
    const report = parts.report(session.openingCash, own)
    const { saleCount, cashSaleCount, lastSeq, ...figures } = report
    const expectedCash = expectedCashOf(figures)
    const { atMs } = stamp()
    const closings = [...facts.values()].filter(({ kind }) => kind === "session-closed")
    const fact: PosFact = {
      kind: "session-closed",
      ...headOf(atMs, session.id),
      countedCash: expectedCash - 1_000,
      expectedCash,
      difference: -1_000,
      counts: [],
      saleCount,
      lastSeq: seq.get(device.epoch) ?? 0,
      z: { no: 1 + closings.length, figures },
    }
    commit(fact, atMs, null)
  }

  return {
    sell,
    refund,
    askInvoice,
    moveCash,
    moveGoods,
    count,
    takeIn,
    closeSession,
    /** The next fact it fits is wrong in this way. */
    poison: (kind: Poison) => {
      poisonNext = kind
    },
  }
}
