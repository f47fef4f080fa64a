import type { PosFact, SaleFact } from "@ocop/contracts"
import { type Duty, refundableSale } from "@ocop/sync"
import { dutiesOf, shownStock } from "./disk.js"
import { cashOf, GOODS } from "./goods.js"
import { invoiceFaults } from "./invoices.js"
import { orderFaults } from "./order-money.js"
import { hashOf } from "./server.js"
import { refundsOf, type Tables } from "./server-tables.js"
import { OPENING_MILLI } from "./shelves.js"
import { shelvesBy } from "./shelves-by.js"
import type { SimTill } from "./till.js"
import type { Shop } from "./window.js"
import type { Committed, Witness } from "./witness.js"

export type Findings = { lost: number; doubled: number; broken: { law: string; what: string }[] }

type Broken = Findings["broken"]
const broke = (law: string, what: string) => ({ law, what })

/** Facts that must never be posted: they do not add up, or give back what is gone. */
const isFalse = ({ poison }: Witness, id: string): boolean =>
  ["bad-sum", "over-refund"].includes(poison.get(id) ?? "")

/**
 * True for what a manager may get instead of the books: it is false, its number or its device is in
 * dispute, or it gives back goods of a sale of which that is true.
 */
function isDoubted(witness: Witness, { fact, numbers }: Committed): boolean {
  const sale = "saleId" in fact ? witness.committed.get(fact.saleId) : undefined
  return (
    isFalse(witness, fact.id) ||
    witness.unsettled.has(numbers) ||
    witness.unsettledFacts.has(fact.id) ||
    (sale !== undefined && isDoubted(witness, sale))
  )
}

/** What it builds on was settled and then forgotten with a backup: it comes before that is told again. */
const comesTooEarly = ({ hasServerForgotten }: Witness, fact: PosFact): boolean =>
  hasServerForgotten && "saleId" in fact

const rawIds = (tables: Tables): Set<string> =>
  new Set([...tables.raw.values()].map((row) => row.factId))

const hasIt = (tables: Tables, id: string, raw: Set<string>): boolean =>
  tables.sales.has(id) || tables.sessions.has(id) || raw.has(id)

/** What waits at a till though no poison holds it up: it is none, nor a refund of one that waits. */
export function dutiesBehind({ poison }: Witness, till: SimTill): Duty[] {
  const duties = dutiesOf(till.disk())
  const stuck = new Set(duties.map(({ factId }) => factId).filter((id) => poison.has(id)))
  return duties.filter(({ factId, saleId = "" }) => !stuck.has(factId) && !stuck.has(saleId))
}

/** Judged while some facts still break the server: they must not hold up any other. */
export function judgeShare({ server, witness }: Shop, tills: readonly SimTill[]): Broken {
  const tables = server.tables()
  const raw = rawIds(tables)
  const behind = tills.flatMap((till) => dutiesBehind(witness, till))
  return behind
    .filter((duty) => !hasIt(tables, duty.factId, raw))
    .map((duty) => broke("drain", `${duty.factId} waits though the network is back`))
}

function lost(witness: Witness, tables: Tables, raw: Set<string>): string[] {
  const isThere = (id: string) => {
    const committed = witness.committed.get(id)
    if (!committed) return false
    const row = tables.sales.get(id) ?? tables.sessions.get(id)
    return row ? row.hash === hashOf(committed.fact) : raw.has(id)
  }
  // A server from a backup is told again by its numbers; what has none it may lack (README).
  const isUnnumbered = (id: string) =>
    witness.hasServerForgotten && witness.committed.get(id)?.fact.kind !== "sale"
  const onPaper = new Set(witness.printed.map(({ id }) => id))
  return [...new Set([...onPaper, ...witness.committed.keys()])].filter(
    (id) => !witness.destroyed.has(id) && !isUnnumbered(id) && !isThere(id),
  )
}

function doubled(witness: Witness, tables: Tables): string[] {
  const found: string[] = []
  for (const [id, times] of tables.takings) {
    if (times !== 1) found.push(`${id} took its goods ${times} times`)
  }
  const numbers = new Map<string, string>()
  for (const [id, { fact }] of tables.sales) {
    const other = numbers.get(fact.receiptNo)
    if (other) found.push(`${fact.receiptNo} is both ${other} and ${id}`)
    numbers.set(fact.receiptNo, id)
  }
  const paper = new Map<string, string>()
  for (const { id, receiptNo, device } of witness.printed) {
    const committed = witness.committed.get(id)
    const mayClash =
      witness.unsettledFacts.has(id) ||
      (committed !== undefined && witness.unsettled.has(committed.numbers))
    const other = paper.get(`${device}|${receiptNo}`)
    if (other && other !== id && !mayClash && !witness.unsettledFacts.has(other)) {
      found.push(`${receiptNo} stands on two receipts`)
    }
    paper.set(`${device}|${receiptNo}`, id)
  }
  return found
}

/** Each fact has one fate, the one it deserves, and its till knows it. */
function fates({ server, witness }: Shop, tills: readonly SimTill[], raw: Set<string>): Broken {
  const tables = server.tables()
  const found: Broken = []
  for (const [id, committed] of witness.committed) {
    const { fact, numbers } = committed
    const isPosted = tables.sales.has(id) || tables.sessions.has(id)
    // Two devices may report the same fact at once, one of them no longer trusted.
    const hasTwoReporters = witness.unsettled.has(numbers)
    const isAside = raw.has(id) && !comesTooEarly(witness, fact)
    if (isPosted && isAside && !hasTwoReporters)
      found.push(broke("once", `${id} is posted and set aside`))
    const isSound =
      !isDoubted(witness, committed) &&
      !(fact.kind === "session-closed" && witness.closedElsewhere.has(fact.sessionId))
    if (isSound && isAside) found.push(broke("fact", `${id} is sound and was set aside`))
  }
  for (const id of [...tables.sales.keys(), ...tables.sessions.keys()]) {
    if (!witness.committed.has(id)) found.push(broke("phantom", `${id} was never made`))
  }
  for (const till of tills) {
    const disk = till.disk()
    for (const duty of dutiesOf(disk)) {
      found.push(broke("drain", `${duty.factId} never left the outbox`))
    }
    const waiting = new Set(dutiesOf(disk).map((duty) => duty.factId))
    for (const id of disk.facts.keys()) {
      const verdict = disk.verdicts.get(id)
      if (!verdict && !waiting.has(id)) found.push(broke("verdict", `${id} has no verdict`))
      if (witness.hasServerForgotten && disk.facts.get(id)?.kind !== "sale") continue
      const saysPosted = verdict && !["conflict", "quarantined"].includes(verdict.status)
      const numbers = witness.committed.get(id)?.numbers ?? ""
      const isDisputed = raw.has(id) && witness.unsettled.has(numbers)
      if (
        verdict &&
        !isDisputed &&
        saysPosted !== (tables.sales.has(id) || tables.sessions.has(id))
      ) {
        found.push(broke("verdict", `${id} is told ${verdict.status}, which it is not`))
      }
    }
  }
  return found
}

function stock({ server }: Shop, tills: readonly SimTill[]): Broken {
  const tables = server.tables()
  const found: Broken = []
  const { levels } = tables.shelves
  const told = shelvesBy(tables.posts)
  for (const [key, level] of levels) {
    const expected = told.get(key) ?? OPENING_MILLI
    if (level !== expected) found.push(broke("L1", `${key} is ${level}, not ${expected}`))
  }
  for (const till of tills) {
    const { device, figures } = till.disk()
    if (!server.isActive(device.id)) continue
    if (!figures) {
      found.push(broke("figures", `${device.id} never got its figures`))
      continue
    }
    const shown = shownStock(till.disk())
    for (const sku of GOODS) {
      const level = levels.get(`${device.outlet}|${sku.id}`)
      if (shown.get(sku.id) !== level) {
        found.push(broke("figures", `${device.id} shows ${shown.get(sku.id)} for ${level}`))
      }
    }
  }
  return found
}

/** Numbers are complete as far as the server says, and there is no gap at all. */
function numbering(tables: Tables, { abandoned }: Witness): Broken {
  const seqs = new Map<string, Set<number>>()
  const add = (numbers: string, seq: number) => {
    const own = seqs.get(numbers) ?? new Set<number>()
    seqs.set(numbers, own.add(seq))
  }
  for (const { fact, numbers } of tables.sales.values()) add(numbers, fact.seq)
  for (const { numbers, seq } of tables.raw.values()) if (seq !== null) add(numbers, seq)
  return [...seqs].flatMap(([numbers, own]) => {
    if (abandoned.has(numbers)) return []
    const highest = Math.max(...own)
    const found: Broken = []
    if (highest !== own.size) {
      found.push(broke("L5", `${numbers} has ${own.size} numbers up to ${highest}`))
    }
    const through = tables.progress.get(numbers) ?? 0
    if (through !== highest) {
      found.push(broke("L5", `${numbers} is applied through ${through} of ${highest}`))
    }
    return found
  })
}

/** What moved in a drawer besides sales, đồng: nothing of what was paid another way; null for other facts. */
const cashOutside = (fact: PosFact): number | null => {
  if (fact.kind === "refund") return -fact.total
  if (fact.kind !== "cash-moved") return null
  if (fact.direction === "out") return -fact.amount
  return fact.tender === "card" ? 0 : fact.amount
}

type OrderWays = { cash: number; cards: number }

const waysOf = (orders: OrderWays | undefined) =>
  orders ? `${orders.cash} in cash and ${orders.cards} by card` : "nothing"

/** Adds what a fact brings for a web order to its session, by the way it was paid. */
function addOrder(orders: Map<string, OrderWays>, fact: PosFact): void {
  if (fact.kind !== "cash-moved" || fact.direction === "out" || !fact.orderCode) return
  const { cash, cards } = orders.get(fact.sessionId) ?? { cash: 0, cards: 0 }
  const own = fact.tender === "card" ? { cash, cards: cards + fact.amount } : null
  orders.set(fact.sessionId, own ?? { cash: cash + fact.amount, cards })
}

/** No sale gives back more than it sold, in goods or in money (law L7h). */
function refunds(tables: Tables): Broken {
  return [...tables.sales.values()].flatMap(({ fact: sale }) => {
    const back = refundsOf(tables, sale.id)
    const money = back.reduce((sum, { total }) => sum + total, 0)
    const { lines } = refundableSale(sale, back)
    const isOver = [...lines.values()].some((line) => line.returnedMilli > line.qtyMilli)
    return isOver || money > sale.totals.total
      ? [broke("L7h", `${sale.receiptNo} gave back more than it sold`)]
      : []
  })
}

/** What the drawer should hold, and what a Z says of web orders, is what the server's facts say (law L9). */
function drawers({ server, witness }: Shop): Broken {
  const tables = server.tables()
  const bySession = new Map<string, SaleFact[]>()
  for (const { fact } of tables.sales.values()) {
    bySession.set(fact.sessionId, [...(bySession.get(fact.sessionId) ?? []), fact])
  }
  const moves = new Map<string, number[]>()
  const orders = new Map<string, OrderWays>()
  for (const { fact } of tables.sessions.values()) {
    const amount = cashOutside(fact)
    if (amount === null) continue
    addOrder(orders, fact)
    moves.set(fact.sessionId, [...(moves.get(fact.sessionId) ?? []), amount])
  }
  const openings = new Map(
    [...tables.sessions.values()].flatMap(({ fact }) =>
      fact.kind === "session-opened" ? [[fact.sessionId, fact.openingCash] as const] : [],
    ),
  )
  const doubtful = new Set(
    [...witness.committed.values()]
      .filter((committed) => isDoubted(witness, committed))
      .map(({ fact }) => fact.sessionId),
  )
  return [...tables.sessions.values()].flatMap(({ fact }) => {
    if (fact.kind !== "session-closed" || doubtful.has(fact.sessionId)) return []
    const taken = (bySession.get(fact.sessionId) ?? []).reduce((sum, sale) => sum + cashOf(sale), 0)
    const opening = openings.get(fact.sessionId)
    const moved = moves.get(fact.sessionId) ?? []
    const figures = fact.z?.figures
    // What has no number, a server from a backup may lack.
    const isWhole =
      opening !== undefined &&
      moved.length === (figures?.moveCount ?? 0) + (figures?.refundCount ?? 0)
    if (!isWhole && witness.hasServerForgotten) return []
    const expected = moved.reduce((sum, amount) => sum + amount, (opening ?? 0) + taken)
    const [told, paid] = [figures?.orders, orders.get(fact.sessionId)].map(waysOf)
    return [
      ...(expected === fact.expectedCash
        ? []
        : [
            broke(
              "L9",
              `${fact.sessionId} expects ${fact.expectedCash}, the sales say ${expected}`,
            ),
          ]),
      ...(told === paid
        ? []
        : [broke("L9", `the Z of ${fact.sessionId} has ${told} of orders, they paid ${paid}`)]),
    ]
  })
}

/** What a history left behind, held against everything that must be true of it. */
export function judge(shop: Shop, tills: readonly SimTill[], early: Broken): Findings {
  const { server, witness } = shop
  const tables = server.tables()
  const raw = rawIds(tables)
  return {
    lost: lost(witness, tables, raw).length,
    doubled: doubled(witness, tables).length,
    broken: [
      ...lost(witness, tables, raw).map((id) => broke("lost", id)),
      ...doubled(witness, tables).map((what) => broke("doubled", what)),
      ...witness.broken,
      ...early,
      ...fates(shop, tills, raw),
      ...stock(shop, tills),
      ...numbering(tables, witness),
      ...drawers(shop),
      ...refunds(tables),
      ...invoiceFaults(tables).map((what) => broke("L13", what)),
      ...orderFaults(tables).map((what) => broke("L9c", what)),
    ],
  }
}
