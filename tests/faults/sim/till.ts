import type { PosFact } from "@ocop/contracts"
import { seededRandom } from "../../races/random.js"
import { commitFact, type Disk, emptyDisk } from "./disk.js"
import type { Weather } from "./network.js"
import { type Device, numbersOf } from "./server-tables.js"
import { createDeeds } from "./till-deeds.js"
import { createDeviceFates } from "./till-device.js"
import { type TillCrash, tillStateOf } from "./till-state.js"
import { createTillSync } from "./till-sync.js"
import { createWindow, type Shop, type Window } from "./window.js"

const RESTART_MS = 2_000

/**
 * A till: the machine of `@ocop/sync` over a disk in memory. What the real driver does with
 * IndexedDB, `fetch` and timers, this does in simulated time, and may be cut off between any two.
 */
export function createTill(shop: Shop, from: Device | Disk, seed: number) {
  const { clock, parts, server, witness } = shop
  const random = seededRandom(seed)
  const self = tillStateOf("facts" in from ? from : emptyDisk(from))
  let windows: Window[] = []
  let life = 0
  const now = () => clock.now() + self.clockError

  const crash = (): void => {
    life += 1
    self.isUp = false
    self.crashAt = null
    self.hangsNext = false
    windows = []
    const died = life
    clock.after(RESTART_MS, () => {
      if (life === died) start()
    })
  }

  /** True when the process dies at this point. */
  const dies = (point: TillCrash): boolean => {
    if (self.crashAt !== point) return false
    crash()
    return true
  }

  const start = (): void => {
    self.isUp = true
    openWindow()
  }

  const nudge = () => {
    windows.at(-1)?.dispatch({ kind: "nudge" })
  }

  const sync = createTillSync(shop, self, { now, dies })

  const openWindow = (): void => {
    const bornIn = life
    const window = createWindow(shop, random, {
      isAlive: () => life === bornIn,
      now,
      disk: () => self.disk,
      weather: () => self.weather,
      hangs: () => {
        const hangs = self.hangsNext
        self.hangsNext = false
        return hangs
      },
      hear: () => {
        self.disk.clockOffset = self.clockError
        self.disk.clockHeardAt = now()
      },
      ...sync,
    })
    windows.push(window)
    window.dispatch({ kind: "nudge" })
  }

  const print = (fact: PosFact): void => {
    if (fact.kind !== "sale") return
    witness.printed.push({ id: fact.id, receiptNo: fact.receiptNo, device: self.disk.device.id })
  }

  /** Commits as the till does: everything in one transaction, and paper only after it. */
  const commit = (fact: PosFact, atMs: number, session = self.disk.session): boolean => {
    const { disk } = self
    if (disk.lastAt !== null && atMs <= disk.lastAt) {
      witness.broken.push({ law: "time", what: `${fact.id} stands no later than the one before` })
    }
    if ("clockOffsetMs" in fact && disk.clockOffset === self.clockError) {
      const byServer = Date.parse(fact.at) - (fact.clockOffsetMs ?? 0)
      const isTrue = byServer === clock.now()
      if (!isTrue) witness.broken.push({ law: "clock", what: `${fact.id} misplaces itself` })
    }
    const wentBack = disk.clockHeardAt !== null && now() < disk.clockHeardAt
    if ("clockOffsetMs" in fact && wentBack && fact.clockOffsetMs !== null) {
      witness.broken.push({ law: "clock", what: `${fact.id} trusts a clock of before` })
    }
    if (parts.habits.printsBeforeCommit) print(fact)
    if (dies("before-commit")) return false
    const numbers = numbersOf(disk.device)
    const isSecondCount = self.restoredAt !== null && fact.kind !== "sale"
    if (self.mayRepeatNumbers || isSecondCount) witness.unsettledFacts.add(fact.id)
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

  const deeds = createDeeds(shop, {
    random,
    disk: () => self.disk,
    isOpen: () => self.isUp && !self.isDiskFull,
    stamp: () => {
      const { seq, device, lastAt, clockOffset, clockHeardAt } = self.disk
      const taken = parts.takeNumber({ seq: seq.get(device.epoch) ?? null, lastAt }, now())
      const contact = { offsetMs: clockOffset, atMs: clockHeardAt }
      return { ...taken, clockOffsetMs: parts.ahead(taken.atMs, now(), contact) }
    },
    coming: () => (self.weather.kind === "good" ? server.transfersTo(self.disk.device.outlet) : []),
    soldAt: (outlet) => (self.weather.kind === "good" ? server.soldAt(outlet) : []),
    commit,
  })

  start()

  return {
    ...deeds,
    ...createDeviceFates(shop, self, { crash, nudge }),
    crash: (point: TillCrash) => {
      if (!self.isUp) return
      if (point === "now") crash()
      else self.crashAt = point
    },
    setWeather: (next: Weather) => {
      self.weather = next
    },
    /** Ends this weather, not one that came over it since. */
    endWeather: (which: Weather) => {
      if (self.weather === which) self.weather = { kind: "good" }
    },
    moveClock: (ms: number) => {
      self.clockError += ms
    },
    /** Returns the way to make room again, where the disk was not filled anew since. */
    fillDisk: () => {
      self.isDiskFull = true
      self.fills += 1
      const own = self.fills
      return () => {
        if (own === self.fills) self.isDiskFull = false
      }
    },
    hang: () => {
      self.hangsNext = true
    },
    /** Another window takes the register over; the old one's work may still come to its end. */
    takeOver: () => {
      const old = windows.at(-1)
      if (!self.isUp || !old) return
      openWindow()
      clock.after(3_000, old.close)
    },
    /** The office closes the session; the till does not hear of it and goes on selling. */
    closeElsewhere: () => {
      const { session } = self.disk
      if (!session) return
      witness.closedElsewhere.add(session.id)
      server.closeSession(session.id)
    },
    calm: () => {
      self.weather = { kind: "good" }
      self.isDiskFull = false
      self.hangsNext = false
      self.crashAt = null
      if (self.isUp) return
      life += 1
      start()
    },
    disk: () => self.disk,
    takenInAt: () => self.takenInAt,
  }
}

export type SimTill = ReturnType<typeof createTill>
