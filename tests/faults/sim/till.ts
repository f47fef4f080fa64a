import type { PosFact } from "@ocop/contracts"
import {
  expectedCashOf,
  type Pulled,
  refundableSale,
  refundNumber,
  type SyncEvent,
} from "@ocop/sync"
import { type Random, seededRandom } from "../../races/random.js"
import {
  commitFact,
  copyDisk,
  type Disk,
  dutiesOf,
  emptyDisk,
  takeInFigures,
  writeSettlement,
} from "./disk.js"
import { GOODS, isPiece, makeSale } from "./goods.js"
import type { Weather } from "./network.js"
import { type Device, numbersOf } from "./server-tables.js"
import { createWindow, type Shop, type Window, type Work } from "./window.js"

export type TillCrash = "before-commit" | "after-commit" | "before-settle" | "after-settle" | "now"
export type GoodsTask = "receipt" | "waste" | "transfer-out"
export type Poison = "bad-sum" | "breaks-server" | "refused" | "over-refund"

const RESTART_MS = 2_000
const FLOAT = 1_000_000
/** By then nothing that was sent before is still on its way, milliseconds. */
const LATEST_MS = 150_000

const isoOf = (ms: number) => new Date(ms).toISOString()
const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => random.below(16).toString(16)).join("")
const uuid = (random: Random) =>
  `${hex(random, 8)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`

/**
 * A till: the machine of `@ocop/sync` over a disk in memory. What the real driver does with
 * IndexedDB, `fetch` and timers, this does in simulated time, and may be cut off between any two.
 */
export function createTill(shop: Shop, from: Device | Disk, seed: number) {
  const { clock, parts, server, witness } = shop
  const random = seededRandom(seed)
  let disk: Disk = "facts" in from ? from : emptyDisk(from)
  let savedDisk: Disk | null = null
  let windows: Window[] = []
  let life = 0
  let isUp = false
  let isDiskFull = false
  let clockError = 0
  let weather: Weather = { kind: "good" }
  let crashAt: TillCrash | null = null
  let hangsNext = false
  let poisonNext: Poison | null = null
  let takenInAt = 0
  let restoredAt: number | null = null
  /** An old copy of the disk has not yet heard which numbers are used up. */
  let mayRepeatNumbers = false
  const timeOf = () => clock.now() + clockError

  const crash = (): void => {
    life += 1
    isUp = false
    crashAt = null
    hangsNext = false
    windows = []
    const died = life
    clock.after(RESTART_MS, () => {
      if (life === died) start()
    })
  }

  /** True when the process dies at this point. */
  const dies = (point: TillCrash): boolean => {
    if (crashAt !== point) return false
    crash()
    return true
  }

  const start = (): void => {
    isUp = true
    openWindow()
  }

  const openWindow = (): void => {
    const bornIn = life
    const window = createWindow(shop, random, {
      isAlive: () => life === bornIn,
      now: timeOf,
      disk: () => disk,
      weather: () => weather,
      hangs: () => {
        const hangs = hangsNext
        hangsNext = false
        return hangs
      },
      settle,
      takeIn,
    })
    windows.push(window)
    window.dispatch({ kind: "nudge" })
  }

  const settle = (work: Work & { kind: "settle" }, job: number): SyncEvent | null => {
    if (isDiskFull) {
      if (!parts.habits.dropsDutiesOnFullDisk) return { kind: "failed", job }
      for (const { duty } of work.settlement.settled) disk.outbox.delete(duty.n)
      return { kind: "written", job, requeued: 0 }
    }
    if (dies("before-settle")) return null
    const { ended, requeued } = writeSettlement(disk, work.settlement, parts, timeOf())
    for (const id of ended) shopHas(id)
    return dies("after-settle") ? null : { kind: "written", job, requeued }
  }

  /** What left the outbox is on the server's disk at that very moment. */
  const shopHas = (id: string): void => {
    if (witness.hasServerForgotten) return
    const tables = server.tables()
    if (tables.sales.has(id) || tables.sessions.has(id)) return
    if ([...tables.raw.values()].some((row) => row.factId === id)) return
    witness.broken.push({ law: "L8", what: `${id} left the outbox before the server had it` })
  }

  const takeIn = (pulled: Pulled, epoch: number, job: number): SyncEvent => {
    if (pulled.full || epoch !== disk.device.epoch) return { kind: "failed", job }
    const { changes } = pulled
    const requeued = takeInFigures(
      disk,
      {
        version: changes.version,
        applied: changes.appliedThrough,
        epoch,
        stock: new Map(changes.stock.map(([skuId, , qty]) => [skuId, qty])),
      },
      parts,
    )
    takenInAt = clock.now()
    if (restoredAt !== null && takenInAt > restoredAt + LATEST_MS && knowsAllNumbers()) {
      mayRepeatNumbers = false
    }
    return { kind: "written", job, requeued }
  }

  /** False while a gap hides later numbers from a till that forgot them: the mark cannot tell. */
  const knowsAllNumbers = (): boolean => {
    const numbers = numbersOf(disk.device)
    const through = server.tables().progress.get(numbers) ?? 0
    return [...witness.committed.values()].every(
      (made) => made.numbers !== numbers || made.fact.kind !== "sale" || made.fact.seq <= through,
    )
  }

  const nudge = () => {
    windows.at(-1)?.dispatch({ kind: "nudge" })
  }

  const print = (fact: PosFact): void => {
    if (fact.kind !== "sale") return
    witness.printed.push({ id: fact.id, receiptNo: fact.receiptNo, device: disk.device.id })
  }

  /** Commits as the till does: everything in one transaction, and paper only after it. */
  const commit = (fact: PosFact, atMs: number, session = disk.session): boolean => {
    if (disk.lastAt !== null && atMs <= disk.lastAt) {
      witness.broken.push({ law: "time", what: `${fact.id} stands no later than the one before` })
    }
    if (parts.habits.printsBeforeCommit) print(fact)
    if (dies("before-commit")) return false
    const numbers = numbersOf(disk.device)
    const isSecondCount = restoredAt !== null && fact.kind !== "sale"
    if (mayRepeatNumbers || isSecondCount) witness.unsettledFacts.add(fact.id)
    witness.committed.set(fact.id, { fact, outlet: disk.device.outlet, numbers })
    commitFact(disk, fact, atMs, !parts.habits.writesCounterLater)
    disk.session = session
    if (dies("after-commit")) return false
    if (parts.habits.writesCounterLater && fact.kind === "sale") {
      disk.seq.set(fact.epoch, fact.seq)
    }
    if (!parts.habits.printsBeforeCommit) print(fact)
    nudge()
    return true
  }

  const stamp = () =>
    parts.takeNumber(
      { seq: disk.seq.get(disk.device.epoch) ?? null, lastAt: disk.lastAt },
      timeOf(),
    )

  const openSession = (): boolean => {
    const { atMs } = stamp()
    const session = { id: uuid(random), openingCash: FLOAT }
    const fact: PosFact = {
      kind: "session-opened",
      id: uuid(random),
      at: isoOf(atMs),
      staffId: "staff_demo",
      sessionId: session.id,
      openingCash: FLOAT,
      counts: [],
    }
    return commit(fact, atMs, session)
  }

  const sell = (skuNo: number, qtyMilli: number, paid: "cash" | "card"): void => {
    // A full disk refuses the sale before any money or paper moves.
    if (!isUp || isDiskFull) return
    if (!disk.session && !openSession()) return
    const { session } = disk
    if (!session) return
    const { seq, atMs } = stamp()
    const { outlet, register, epoch } = disk.device
    const sound = makeSale({
      id: uuid(random),
      publicCode: hex(random, 32),
      sessionId: session.id,
      outlet,
      register,
      epoch,
      seq,
      atMs,
      skuNo,
      qtyMilli,
      paid,
    })
    const poison = poisonNext === "over-refund" ? null : poisonNext
    if (poison) poisonNext = null
    const fact = poison === "bad-sum" ? { ...sound, change: sound.change + 1 } : sound
    if (poison) witness.poison.set(fact.id, poison)
    commit(fact, atMs)
  }

  /** Goods of one of this till's own receipts come back, as many as are left of them. */
  const refund = (newest: boolean, qtyMilli: number): void => {
    const { session } = disk
    if (!isUp || isDiskFull || !session) return
    const isWrong = poisonNext === "over-refund"
    const sale = refundableHere(newest, isWrong)
    const line = sale && [...sale.lines.values()][0]
    if (!sale || !line) return
    const left = line.qtyMilli - line.returnedMilli
    const asked = isWrong ? line.qtyMilli : Math.min(left, isPiece(line.skuId) ? 1_000 : qtyMilli)
    const priced = parts.refund(sale, [{ lineNo: 1, qtyMilli: asked, condition: "resaleable" }])
    if (!priced.ok) return
    const { atMs } = stamp()
    const { outlet, register, epoch } = disk.device
    const refundSeq = (disk.refundSeq.get(epoch) ?? 0) + 1
    const fact: PosFact = {
      kind: "refund",
      id: uuid(random),
      at: isoOf(atMs),
      staffId: "staff_demo",
      sessionId: session.id,
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
    }
    if (isWrong) {
      poisonNext = null
      witness.poison.set(fact.id, "over-refund")
    }
    commit(fact, atMs)
  }

  const refundableHere = (newest: boolean, hasForgotten: boolean) => {
    const facts = [...disk.facts.values()]
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

  const moveCash = (direction: "in" | "out", amount: number): void => {
    const { session } = disk
    if (!isUp || isDiskFull || !session) return
    const { atMs } = stamp()
    const head = { id: uuid(random), at: isoOf(atMs), staffId: "staff_demo" }
    const move = { kind: "cash-moved", ...head, sessionId: session.id } as const
    commit({ ...move, direction, amount, reason: "change", note: null }, atMs)
  }

  const moveGoods = (task: GoodsTask, skuNo: number, qtyMilli: number): void => {
    const { session, device } = disk
    if (!isUp || isDiskFull || !session) return
    const { id: skuId } = GOODS[skuNo % GOODS.length] ?? GOODS[0]
    const { atMs } = stamp()
    const head = {
      kind: "goods-moved",
      id: uuid(random),
      at: isoOf(atMs),
      staffId: "staff_demo",
      sessionId: session.id,
      note: null,
    } as const
    const line = { lineNo: 1, skuId, qtyMilli }
    const facts: Record<GoodsTask, () => PosFact> = {
      receipt: () => ({
        ...head,
        ...{ task: "receipt", terms: "delivery", noteNo: "DEMO-1" },
        lines: [{ ...line, lotNo: "DEMO-L1", expiresOn: null }],
      }),
      waste: () => ({
        ...head,
        ...{ task: "waste", reason: "damaged", approvedBy: null },
        lines: [{ ...line, lotNo: null }],
      }),
      "transfer-out": () => ({
        ...head,
        ...{ task: "transfer-out", toOutletCode: device.outlet === "HT01" ? "HT02" : "HT01" },
        lines: [{ ...line, lotNo: null }],
      }),
    }
    commit(facts[task](), atMs)
  }

  const closeSession = (): void => {
    const { session } = disk
    if (!isUp || isDiskFull || !session) return
    const own = [...disk.facts.values()].filter((fact) => fact.sessionId === session.id)
    const report = parts.report(session.openingCash, own)
    const { saleCount, cashSaleCount, lastSeq, ...figures } = report
    const expectedCash = expectedCashOf(figures)
    const { atMs } = stamp()
    const closings = [...disk.facts.values()].filter(({ kind }) => kind === "session-closed")
    const fact: PosFact = {
      kind: "session-closed",
      id: uuid(random),
      at: isoOf(atMs),
      staffId: "staff_demo",
      sessionId: session.id,
      countedCash: expectedCash - 1_000,
      expectedCash,
      difference: -1_000,
      counts: [],
      saleCount,
      lastSeq: disk.seq.get(disk.device.epoch) ?? 0,
      z: { no: 1 + closings.length, figures },
    }
    commit(fact, atMs, null)
  }

  start()

  return {
    sell,
    moveCash,
    moveGoods,
    refund,
    closeSession,
    crash: (point: TillCrash) => {
      if (!isUp) return
      if (point === "now") crash()
      else crashAt = point
    },
    setWeather: (next: Weather) => {
      weather = next
    },
    moveClock: (ms: number) => {
      clockError += ms
    },
    fillDisk: (isFull: boolean) => {
      isDiskFull = isFull
    },
    hang: () => {
      hangsNext = true
    },
    poison: (kind: Poison) => {
      poisonNext = kind
    },
    /** Another window takes the register over; the old one's work may still come to its end. */
    takeOver: () => {
      const old = windows.at(-1)
      if (!isUp || !old) return
      openWindow()
      clock.after(3_000, old.close)
    },
    /** A manager enrols this device anew: other keys, another epoch, the book stays. */
    enrol: () => {
      witness.unsettled.add(numbersOf(disk.device))
      witness.abandoned.add(numbersOf(disk.device))
      disk.device = { ...server.enrol(disk.device.outlet, disk.device.register) }
      disk.figures = null
      if (parts.habits.clearsOutboxOnEnrolment) disk.outbox.clear()
      nudge()
    },
    /** The office closes the session; the till does not hear of it and goes on selling. */
    closeElsewhere: () => {
      if (!disk.session) return
      witness.closedElsewhere.add(disk.session.id)
      server.closeSession(disk.session.id)
    },
    revoke: () => {
      witness.unsettled.add(numbersOf(disk.device))
      server.revoke(disk.device.id)
    },
    /** A copy of the disk, for a second device with the same identity. */
    clone: (): Disk => {
      witness.unsettled.add(numbersOf(disk.device))
      return copyDisk(disk)
    },
    saveDisk: () => {
      savedDisk = copyDisk(disk)
    },
    /** The device comes back with an old copy of its disk: what was made since is gone. */
    restoreDisk: () => {
      if (!savedDisk) return
      for (const fact of disk.facts.values()) {
        if (savedDisk.facts.has(fact.id)) continue
        witness.unsettledFacts.add(fact.id)
        if (!dutiesOf(disk).some((duty) => duty.factId === fact.id)) continue
        witness.destroyed.add(fact.id)
        // A number that nobody will ever report leaves a gap that only a person can explain.
        witness.unsettled.add(numbersOf(disk.device))
        witness.abandoned.add(numbersOf(disk.device))
      }
      disk = copyDisk(savedDisk)
      restoredAt = clock.now()
      mayRepeatNumbers = true
      crash()
    },
    calm: () => {
      weather = { kind: "good" }
      isDiskFull = false
      hangsNext = false
      crashAt = null
      if (!isUp) {
        life += 1
        start()
      }
    },
    disk: () => disk,
    takenInAt: () => takenInAt,
    isUp: () => isUp,
  }
}

export type SimTill = ReturnType<typeof createTill>
