import { type PosChanges, posChanges } from "@ocop/contracts"
import {
  type CallEnd,
  knownPart,
  type Pulled,
  type Reply,
  readReply,
  type SyncEffect,
  type SyncEvent,
  startSync,
} from "@ocop/sync"
import type { Random } from "../../races/random.js"
import type { Clockwork } from "./clockwork.js"
import { type Disk, dutiesOf } from "./disk.js"
import { carry, type Weather } from "./network.js"
import type { Parts } from "./parts.js"
import type { SimServer } from "./server.js"
import type { Witness } from "./witness.js"

export type Shop = { clock: Clockwork; parts: Parts; server: SimServer; witness: Witness }
export type Work = Exclude<SyncEffect, { kind: "wake-after" }>

/** What a window needs of the till it runs on. */
type Inside = {
  /** False once the process that opened the window is dead. */
  isAlive: () => boolean
  now: () => number
  disk: () => Disk
  weather: () => Weather
  /** True when the next piece of work never ends. */
  hangs: () => boolean
  /** The server answered, and told its time. */
  hear: () => void
  /** Null when the process died on the way. */
  settle: (work: Work & { kind: "settle" }, job: number) => SyncEvent | null
  takeIn: (pulled: Pulled, epoch: number, job: number) => SyncEvent
}

export type Window = { dispatch: (event: SyncEvent) => void; close: () => void }

const endOf = <T>(
  end: Reply | "network" | "timeout",
  read: (reply: Reply) => CallEnd<T>,
): CallEnd<T> => (typeof end === "string" ? { kind: "unreachable", why: end } : read(end))

const pulledOf = (end: CallEnd<PosChanges>, have: string | undefined): CallEnd<Pulled> =>
  // Figures are absolute in both; a snapshot only brings the catalogue's version along.
  end.kind === "ok"
    ? {
        kind: "ok",
        data: { full: false, changes: end.data, haveVersion: have ?? end.data.version },
      }
    : end

/**
 * One window of a till: the machine in memory, its timer, and its work in simulated time. Gone with
 * the process; a piece of work that is under way then ends nowhere.
 */
export function createWindow(shop: Shop, random: Random, inside: Inside): Window {
  const { clock, parts, server } = shop
  let state = startSync(null)
  let timer = 0
  let isOpen = true

  const dispatch = (event: SyncEvent): void => {
    if (!isOpen || !inside.isAlive()) return
    const moment = { now: inside.now(), luck: random.below(100) / 100 }
    const step = parts.step(state, event, moment)
    state = step.state
    for (const effect of step.effects) {
      if (effect.kind === "wake-after") wakeAfter(effect.ms)
      else if (!inside.hangs()) perform(effect)
    }
  }

  const wakeAfter = (ms: number): void => {
    timer += 1
    const own = timer
    clock.after(ms, () => {
      if (own === timer) dispatch({ kind: "wake" })
    })
  }

  const later = (ms: number, run: () => SyncEvent | null): void =>
    clock.after(ms, () => {
      const event = inside.isAlive() ? run() : null
      if (event) dispatch(event)
    })

  const ended = (end: Reply | "network" | "timeout", event: SyncEvent): void => {
    const isServer = typeof end !== "string" && end.body !== undefined
    if (isServer && inside.isAlive()) inside.hear()
    dispatch(event)
  }

  const perform = (work: Work): void => {
    const { job } = work
    const { device, figures } = inside.disk()
    const { epoch } = device
    switch (work.kind) {
      case "read-outbox":
        later(2, () => ({ kind: "outbox-read", job, duties: dutiesOf(inside.disk()) }))
        return
      case "send": {
        const facts = work.duties.flatMap((duty) => inside.disk().facts.get(duty.factId) ?? [])
        carry(
          clock,
          random,
          inside.weather(),
          (answer) => server.post(device.id, facts, 5 + random.below(120), answer),
          (end) => ended(end, { kind: "answered", job, epoch, end: endOf(end, parts.readAnswer) }),
        )
        return
      }
      case "settle":
        later(3, () => inside.settle(work, job))
        return
      case "pull": {
        const have = work.full ? undefined : figures?.version
        const read = (reply: Reply) => readReply(reply, knownPart(posChanges))
        carry(
          clock,
          random,
          inside.weather(),
          (answer) => server.changes(device.id, answer),
          (end) =>
            ended(end, { kind: "pulled", job, epoch, end: pulledOf(endOf(end, read), have) }),
        )
        return
      }
      case "take-in":
        later(4, () => inside.takeIn(work.pulled, work.epoch, job))
    }
  }

  return {
    dispatch,
    close: () => {
      isOpen = false
    },
  }
}
