import type { FactsAnswer, PosChanges } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { BATCH, type Duty, PARKED_MS } from "./duties.js"
import type { CallEnd, SyncEffect } from "./sync-events.js"
import { type SyncState, startSync, syncStep } from "./sync-machine.js"

type Answer = (ids: string[]) => CallEnd<FactsAnswer>

const changes: PosChanges = {
  version: "v1",
  cursor: "c1",
  serverTime: "2026-11-21T03:00:00.000Z",
  appliedThrough: 0,
  stock: [],
}
const accept: Answer = (ids) => ({
  kind: "ok",
  data: {
    results: ids.map((id) => ({ id, status: "accepted", code: null, message: null })),
    appliedThrough: 0,
    serverTime: changes.serverTime,
  },
})
const broken: Answer = () => ({ kind: "unreachable", why: "server-error" })
const refused: Answer = () => ({
  kind: "refused",
  status: 400,
  error: { code: "INVALID_REQUEST", message: "planned" },
})

/** Duties for sales, and for refunds where `saleOf` names the sale of a fact. */
const dutiesFor = (count: number, saleOf: { [factId: string]: string } = {}): Duty[] =>
  Array.from({ length: count }, (_, i) => {
    const factId = `fact-${i + 1}`
    const saleId = saleOf[factId]
    const head = { n: i + 1, factId, queuedAt: "2026-11-21T02:00:00.000Z" }
    return saleId ? { ...head, kind: "refund", saleId } : { ...head, kind: "sale" }
  })

/** A till whose book is a list: runs the machine until it rests. */
function till(outbox: number | Duty[]) {
  let state: SyncState = startSync(null)
  let duties = typeof outbox === "number" ? dutiesFor(outbox) : outbox
  const sent: string[][] = []
  let pulls = 0
  let now = Date.parse("2026-11-21T03:00:00.000Z")
  const result = (effect: Exclude<SyncEffect, { kind: "wake-after" }>, answer: Answer) => {
    const { job } = effect
    if (effect.kind === "read-outbox") return { kind: "outbox-read" as const, job, duties }
    if (effect.kind === "send") {
      const ids = effect.duties.map((duty) => duty.factId)
      sent.push(ids)
      return { kind: "answered" as const, job, epoch: 1, end: answer(ids) }
    }
    if (effect.kind === "pull") {
      pulls += 1
      const data = { full: false as const, changes, haveVersion: "v1" }
      return { kind: "pulled" as const, job, epoch: 1, end: { kind: "ok" as const, data } }
    }
    if (effect.kind === "settle") {
      const { settled, parked } = effect.settlement
      const ended = new Set(settled.map(({ duty }) => duty.n))
      const at = new Date(now).toISOString()
      duties = duties
        .filter((duty) => !ended.has(duty.n))
        .map((duty) => {
          const hit = parked.find((p) => p.duty.n === duty.n)
          return hit ? { ...duty, parked: { code: hit.code, at } } : duty
        })
    }
    return { kind: "written" as const, job, requeued: 0 }
  }
  return {
    sent,
    pulls: () => pulls,
    left: () => duties.map((duty) => duty.factId),
    view: () => state.view,
    wait: (ms: number) => {
      now += ms
    },
    round: (answer: Answer) => {
      let step = syncStep(state, { kind: "nudge" }, { now, luck: 0.5 })
      state = step.state
      for (let i = 0; state.work && i < 1_000; i++) {
        const work = step.effects.find((effect) => effect.kind !== "wake-after")
        if (!work) throw new Error("The machine hangs.")
        step = syncStep(state, result(work, answer), { now, luck: 0.5 })
        state = step.state
      }
      const [rest] = step.effects
      return rest?.kind === "wake-after" ? rest.ms : Number.NaN
    },
  }
}

describe("the till's machine", () => {
  it("sends the outbox in order and in batches that the contract allows, then fetches", () => {
    const t = till(120)
    t.round(accept)
    expect(t.sent.map((ids) => ids.length)).toEqual([BATCH, BATCH, 20])
    expect(t.left()).toEqual([])
    expect(t.pulls()).toBe(1)
    expect(t.view()).toMatchObject({ connection: "online", waiting: 0 })
  })

  it("lets all others pass a fact on which the server breaks, and keeps that one", () => {
    const t = till(80)
    const brittle: Answer = (ids) => (ids.includes("fact-7") ? broken(ids) : accept(ids))
    for (let i = 0; i < 4; i++) t.round(brittle)
    expect(t.left()).toEqual(["fact-7"])
    expect(t.view()).toMatchObject({ connection: "online", waiting: 1 })
    expect(t.pulls()).toBeGreaterThan(0)
    t.round(accept)
    expect(t.left()).toEqual([])
  })

  it("asks a broken server little, and drains fast when it is well again", () => {
    const t = till(200)
    for (let i = 0; i < 5; i++) t.round(broken)
    expect(t.sent.length).toBeLessThan(20)
    const before = t.sent.length
    t.round(accept)
    expect(t.left()).toEqual([])
    expect(t.sent.length - before).toBeLessThan(20)
  })

  it("tries a fact that was refused alone again after an hour, after all others", () => {
    const t = till(10)
    t.round((ids) => (ids.includes("fact-3") ? refused(ids) : accept(ids)))
    expect(t.left()).toEqual(["fact-3"])
    expect(t.view()).toMatchObject({ waiting: 0, parked: 1 })
    const before = t.sent.length
    t.round(accept)
    expect(t.sent.length).toBe(before)
    t.wait(PARKED_MS)
    t.round(accept)
    expect(t.left()).toEqual([])
  })

  it("keeps a fact about which the answer is silent", () => {
    const t = till(3)
    t.round((ids) => accept(ids.filter((id) => id !== "fact-2")))
    expect(t.left()).toEqual(["fact-2"])
    t.round(accept)
    expect(t.left()).toEqual([])
  })

  it("sends a refund behind its sale in one batch", () => {
    const t = till(dutiesFor(3, { "fact-2": "fact-1" }))
    t.round(accept)
    expect(t.sent).toEqual([["fact-1", "fact-2", "fact-3"]])
  })

  it("holds a refund while its sale waits, lets all others pass, and sends it when that is settled", () => {
    const t = till(dutiesFor(4, { "fact-2": "fact-1", "fact-3": "sold-and-settled" }))
    const brittle: Answer = (ids) => (ids.includes("fact-1") ? broken(ids) : accept(ids))
    for (let i = 0; i < 4; i++) t.round(brittle)
    expect(t.left()).toEqual(["fact-1", "fact-2"])
    expect(t.sent.filter((ids) => ids.includes("fact-2") && !ids.includes("fact-1"))).toEqual([])
    t.round(accept)
    expect(t.left()).toEqual([])
    expect(t.sent.slice(-2)).toEqual([["fact-1"], ["fact-2"]])
  })

  it("holds a refund while the server will not read its sale", () => {
    const t = till(dutiesFor(3, { "fact-2": "fact-1" }))
    t.round((ids) => (ids.includes("fact-1") ? refused(ids) : accept(ids)))
    expect(t.left()).toEqual(["fact-1", "fact-2"])
    t.wait(PARKED_MS)
    t.round(accept)
    expect(t.left()).toEqual([])
  })

  it("sends the refund of a sale that was set aside: that matter is the manager's now", () => {
    const t = till(dutiesFor(2, { "fact-2": "fact-1" }))
    const aside = { status: "quarantined", code: "SALE_TOTAL_MISMATCH", message: null } as const
    t.round((ids) => {
      const end = accept(ids)
      if (end.kind !== "ok" || ids.length > 1) return broken(ids)
      const results = ids.map((id) => ({ id, ...aside }))
      return ids[0] === "fact-1" ? { ...end, data: { ...end.data, results } } : end
    })
    expect(t.sent).toEqual([["fact-1", "fact-2"], ["fact-1"], ["fact-2"]])
    expect(t.left()).toEqual([])
  })

  it("sends the refunds of one sale in the order in which they were made", () => {
    const t = till(dutiesFor(3, { "fact-1": "settled", "fact-2": "settled", "fact-3": "other" }))
    t.round((ids) => (ids.includes("fact-1") ? broken(ids) : accept(ids)))
    expect(t.left()).toEqual(["fact-1", "fact-2"])
    t.round(accept)
    expect(t.sent.slice(-2)).toEqual([["fact-1"], ["fact-2"]])
  })

  it("waits longer after each failure, and 15 seconds after a good round", () => {
    const t = till(1)
    const gone: Answer = () => ({ kind: "unreachable", why: "network" })
    const pauses = [1, 2, 3, 4, 5].map(() => t.round(gone))
    expect(pauses).toEqual([11_250, 22_500, 45_000, 45_000, 45_000])
    expect(t.view().connection).toBe("offline")
    expect(t.round(accept)).toBe(15_000)
  })

  it("gives up work that never ends, and ignores what comes of it later", () => {
    const first = syncStep(startSync(null), { kind: "nudge" }, { now: 0, luck: 0 })
    const hung = syncStep(first.state, { kind: "wake" }, { now: 90_000, luck: 0 })
    expect(hung.state.work).toBeNull()
    const late = { kind: "outbox-read" as const, job: first.state.job, duties: [] }
    expect(syncStep(hung.state, late, { now: 91_000, luck: 0 })).toEqual({
      state: hung.state,
      effects: [],
    })
  })
})
