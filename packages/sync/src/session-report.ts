import type {
  CashMovedFact,
  PosFact,
  RefundFact,
  SaleFact,
  SessionClosedFact,
  SessionFigures,
} from "@ocop/contracts"
import type { SaleFault } from "./sale-faults.js"

/** The figures of a session, and what only its own till asks of it. */
export type SessionReport = SessionFigures & {
  saleCount: number
  /** Sales that took or gave cash. */
  cashSaleCount: number
  /** Highest receipt number of the session; 0 without a sale. */
  lastSeq: number
}

const EMPTY: Omit<SessionReport, "openingCash"> = {
  saleCount: 0,
  cashSaleCount: 0,
  total: 0,
  discount: 0,
  vat: 0,
  cash: 0,
  change: 0,
  transfers: 0,
  cards: 0,
  vouchers: 0,
  paidIn: 0,
  paidOut: 0,
  moveCount: 0,
  refunded: 0,
  refundedCash: 0,
  refundCount: 0,
  lastSeq: 0,
}

const tendered = ({ tenders }: SaleFact, kind: SaleFact["tenders"][number]["kind"]): number =>
  tenders.filter((t) => t.kind === kind).reduce((sum, t) => sum + t.amount, 0)

function addSale(sum: SessionReport, sale: SaleFact): SessionReport {
  const cash = tendered(sale, "cash")
  return {
    ...sum,
    saleCount: sum.saleCount + 1,
    cashSaleCount: sum.cashSaleCount + (cash > 0 || sale.change > 0 ? 1 : 0),
    total: sum.total + sale.totals.total,
    discount: sum.discount + sale.totals.discount,
    ...(sale.totals.rounding !== 0 && {
      rounding: (sum.rounding ?? 0) + sale.totals.rounding,
    }),
    vat: sum.vat + sale.totals.vat,
    cash: sum.cash + cash,
    change: sum.change + sale.change,
    transfers: sum.transfers + tendered(sale, "vietqr"),
    cards: sum.cards + tendered(sale, "card"),
    vouchers: sum.vouchers + tendered(sale, "voucher"),
    lastSeq: Math.max(sum.lastSeq, sale.seq),
  }
}

const NO_ORDERS = { cash: 0, cards: 0 }

function addOrderMoney(sum: SessionReport, fact: CashMovedFact): SessionReport {
  if (fact.direction !== "in" || fact.orderCode === undefined) return sum
  const orders = sum.orders ?? NO_ORDERS
  const way = fact.tender === "card" ? "cards" : "cash"
  return { ...sum, orders: { ...orders, [way]: orders[way] + fact.amount } }
}

const addMove = (sum: SessionReport, fact: CashMovedFact): SessionReport => ({
  ...addOrderMoney(sum, fact),
  paidIn: sum.paidIn + Math.max(0, drawerCashOf(fact)),
  paidOut: sum.paidOut + Math.max(0, 0 - drawerCashOf(fact)),
  moveCount: sum.moveCount + 1,
})

/** What a movement puts into the drawer, đồng; below nothing where it takes out. */
export function drawerCashOf(fact: CashMovedFact): number {
  if (fact.direction === "out") return 0 - fact.amount
  return fact.tender === "card" ? 0 : fact.amount
}

const addRefund = (sum: SessionReport, { total, payments }: RefundFact): SessionReport => ({
  ...sum,
  refunded: sum.refunded + total,
  refundedCash:
    sum.refundedCash +
    payments.reduce((cash, paid) => cash + (paid.kind === "cash" ? paid.amount : 0), 0),
  refundCount: sum.refundCount + 1,
})

/**
 * What a session came to by its facts, all of one session, in any order and without a limit: the X
 * while it is open, the Z when it closes. Đồng.
 */
export function sessionReport(openingCash: number, facts: Iterable<PosFact>): SessionReport {
  let sum: SessionReport = { ...EMPTY, openingCash }
  for (const fact of facts) {
    if (fact.kind === "sale") sum = addSale(sum, fact)
    else if (fact.kind === "cash-moved") sum = addMove(sum, fact)
    else if (fact.kind === "refund") sum = addRefund(sum, fact)
  }
  return sum
}

/** What the drawer should hold, đồng: opening + cash − change + paid in − paid out − refunds in cash. */
export const expectedCashOf = (figures: SessionFigures): number => {
  const { openingCash, cash, change, paidIn, paidOut, refundedCash } = figures
  return openingCash + cash - change + paidIn - paidOut - refundedCash
}

/** What does not add up in a closing by itself: its difference, and its Z against what it expects. */
export function closingFaults(closing: SessionClosedFact): SaleFault[] {
  const { countedCash, expectedCash, difference, z } = closing
  const faults: SaleFault[] = []
  const check = (where: string, found: number, expected: number) => {
    if (found !== expected) faults.push({ where, expected, found })
  }
  check("difference", difference, countedCash - expectedCash)
  if (z) check("expectedCash", expectedCash, expectedCashOf(z.figures))
  return faults
}
