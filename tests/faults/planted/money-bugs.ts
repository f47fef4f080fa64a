import type { PosFact } from "@ocop/contracts"
import { decideFacts, priceRefund, type RefundableSale, sessionReport } from "@ocop/sync"
import { clearanceOff, dayOf, roundingOf } from "../sim/goods.js"
import { REAL } from "../sim/parts.js"
import { bug, type Decide, habit, ofStored, type PlantedBug } from "./bug.js"

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

/** A movement as if every đồng of it lay in the drawer. */
const asCash = (fact: PosFact): PosFact => {
  if (fact.kind !== "cash-moved" || fact.direction !== "in") return fact
  const { tender: _, ...cash } = fact
  return cash
}

/** Mistakes with prices, drawers and what is given back. */
export const MONEY_BUGS: readonly PlantedBug[] = [
  bug("forgets-moves", "what was paid out is still expected in the drawer", {
    report: (openingCash, facts) =>
      sessionReport(
        openingCash,
        [...facts].filter((fact) => fact.kind !== "cash-moved" || fact.direction === "in"),
      ),
  }),
  bug("order-in-drawer", "what a web order was paid with by card is expected as cash", {
    report: (openingCash, facts) => sessionReport(openingCash, [...facts].map(asCash)),
  }),
  bug(
    "order-ways",
    "a Z shows what orders were paid with by card as cash, and the other way round",
    {
      report: (openingCash, facts) => {
        const report = sessionReport(openingCash, facts)
        const { orders } = report
        return orders ? { ...report, orders: { cash: orders.cards, cards: orders.cash } } : report
      },
    },
  ),
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
]
