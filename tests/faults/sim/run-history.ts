import { createClockwork } from "./clockwork.js"
import { dutiesOf } from "./disk.js"
import { type Happening, TILLS } from "./history.js"
import { dutiesBehind, type Findings, judge, judgeShare } from "./judge.js"
import type { Parts } from "./parts.js"
import { createServer } from "./server.js"
import { createTill, type SimTill } from "./till.js"
import { createWitness } from "./witness.js"

const BEGIN = Date.parse("2026-11-21T03:00:00Z")
const STEP_MS = 5_000
/** With the network back, everything has arrived by then, milliseconds. */
const DRAINS_WITHIN_MS = 30 * 60_000
/** A parked fact is tried every hour. */
const MENDS_WITHIN_MS = 150 * 60_000

/** What needs no more than its name. */
const deeds: { [kind: string]: (till: SimTill) => void } = {
  "close-session": (till) => till.closeSession(),
  "close-elsewhere": (till) => till.closeElsewhere(),
  hang: (till) => till.hang(),
  "take-over": (till) => till.takeOver(),
  enrol: (till) => till.enrol(),
  revoke: (till) => till.revoke(),
  "save-disk": (till) => till.saveDisk(),
  "restore-disk": (till) => till.restoreDisk(),
}

/**
 * Plays one history on the real functions, lets all faults end, and judges what is left. The same
 * happenings, seed and parts give the same findings.
 */
export function runHistory(happenings: readonly Happening[], seed: number, parts: Parts): Findings {
  const clock = createClockwork(BEGIN)
  const witness = createWitness()
  const server = createServer(clock, parts, witness, [...new Set(TILLS.map((t) => t.outlet))])
  const shop = { clock, parts, server, witness }
  const tills: SimTill[] = TILLS.map(({ outlet, register }, i) =>
    createTill(shop, server.enrol(outlet, register), seed * 31 + i),
  )

  const toServer = (event: Happening): void => {
    if (event.kind === "server-crash") server.crash(event.point, event.ms)
    if (event.kind === "server-backup") server.keepBackup()
    if (event.kind === "price-change") server.raisePrices()
    if (event.kind === "server-restore" && server.restoreBackup()) witness.hasServerForgotten = true
    if (event.kind === "server-ill") {
      const endIllness = server.fallIll(event.how)
      clock.after(event.ms, endIllness)
    }
  }

  const toTill = (till: SimTill, event: Happening): void => {
    switch (event.kind) {
      case "sell":
        for (let i = 0; i < event.count; i++) till.sell(event.sku + i, event.qtyMilli, event.paid)
        break
      case "move-cash":
        till.moveCash(event.direction, event.amount)
        break
      case "move-goods":
        till.moveGoods(event.task, event.sku, event.qtyMilli)
        break
      case "count":
        till.count(event.sku, event.offMilli, event.agoMs)
        break
      case "take-in":
        till.takeIn(event.isShort)
        break
      case "ask-invoice":
        till.askInvoice(event.isOfOther)
        break
      case "refund":
        till.refund(event.newest, event.qtyMilli)
        break
      case "weather":
        till.setWeather(event.weather)
        clock.after(event.ms, () => till.endWeather(event.weather))
        break
      case "disk-full":
        clock.after(event.ms, till.fillDisk())
        break
      case "clone":
        tills.push(createTill(shop, till.clone(), seed * 31 + tills.length))
        break
      case "crash":
        till.crash(event.point)
        break
      case "clock":
        till.moveClock(event.by)
        break
      case "poison":
        till.poison(event.how)
        break
      default:
        deeds[event.kind]?.(till)
    }
  }

  /** Nothing waits but poison, and every till has seen figures since. */
  const isQuiet = (bearsPoison: boolean): boolean =>
    tills.every((till) => {
      const waiting = bearsPoison ? dutiesBehind(witness, till) : dutiesOf(till.disk())
      return waiting.length === 0
    })
  const drain = (bearsPoison: boolean, withinMs: number): void => {
    const until = clock.now() + withinMs
    let quietSince = clock.now()
    const hasSeen = (till: SimTill) =>
      till.takenInAt() > quietSince || !server.isActive(till.disk().device.id)
    while (clock.now() < until) {
      clock.runUntil(clock.now() + STEP_MS)
      if (!isQuiet(bearsPoison)) quietSince = clock.now()
      else if (tills.every(hasSeen)) return
    }
  }
  const calm = (mendsPoison: boolean): void => {
    server.calm(mendsPoison)
    for (const till of tills) till.calm()
  }

  for (const event of happenings) {
    clock.runUntil(BEGIN + event.at)
    const till = "till" in event ? tills[event.till] : undefined
    if (till) toTill(till, event)
    else toServer(event)
  }
  // Faults with a duration end by themselves; what is still on its way arrives.
  clock.runUntil(clock.now() + STEP_MS)
  calm(false)
  drain(true, DRAINS_WITHIN_MS)
  const early = judgeShare(shop, tills)
  calm(true)
  drain(false, MENDS_WITHIN_MS)
  // Whatever was sent long ago and is still in the air lands before the judgement.
  clock.runUntil(clock.now() + 130_000)
  return judge(shop, tills, early)
}
