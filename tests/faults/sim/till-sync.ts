import type { Pulled, SyncEvent } from "@ocop/sync"
import { takeInFigures, writeSettlement } from "./disk.js"
import { numbersOf } from "./server-tables.js"
import type { TillCrash, TillState } from "./till-state.js"
import type { Shop, Work } from "./window.js"

/** By then nothing that was sent before is still on its way, milliseconds. */
const LATEST_MS = 150_000

/** What a till writes to its disk on behalf of the machine: verdicts, and the server's figures. */
export function createTillSync(
  { clock, parts, server, witness }: Shop,
  self: TillState,
  till: { now: () => number; dies: (point: TillCrash) => boolean },
) {
  /** What left the outbox is on the server's disk at that very moment. */
  const shopHas = (id: string): void => {
    if (witness.hasServerForgotten) return
    const tables = server.tables()
    if (tables.sales.has(id) || tables.sessions.has(id)) return
    if ([...tables.raw.values()].some((row) => row.factId === id)) return
    witness.broken.push({ law: "L8", what: `${id} left the outbox before the server had it` })
  }

  /** False while a gap hides later numbers from a till that forgot them: the mark cannot tell. */
  const knowsAllNumbers = (): boolean => {
    const numbers = numbersOf(self.disk.device)
    const through = server.tables().progress.get(numbers) ?? 0
    return [...witness.committed.values()].every(
      (made) => made.numbers !== numbers || made.fact.kind !== "sale" || made.fact.seq <= through,
    )
  }

  return {
    settle: (work: Work & { kind: "settle" }, job: number): SyncEvent | null => {
      if (self.isDiskFull) {
        if (!parts.habits.dropsDutiesOnFullDisk) return { kind: "failed", job }
        for (const { duty } of work.settlement.settled) self.disk.outbox.delete(duty.n)
        return { kind: "written", job, requeued: 0 }
      }
      if (till.dies("before-settle")) return null
      const { ended, requeued } = writeSettlement(self.disk, work.settlement, parts, till.now())
      for (const id of ended) shopHas(id)
      return till.dies("after-settle") ? null : { kind: "written", job, requeued }
    },
    takeIn: (pulled: Pulled, epoch: number, job: number): SyncEvent => {
      if (pulled.full || epoch !== self.disk.device.epoch) return { kind: "failed", job }
      const { changes } = pulled
      const requeued = takeInFigures(
        self.disk,
        {
          version: changes.version,
          applied: changes.appliedThrough,
          epoch,
          stock: new Map(changes.stock.map(([skuId, , qty]) => [skuId, qty])),
        },
        parts,
      )
      self.takenInAt = clock.now()
      const heardSince = self.restoredAt !== null && self.takenInAt > self.restoredAt + LATEST_MS
      if (heardSince && knowsAllNumbers()) self.mayRepeatNumbers = false
      return { kind: "written", job, requeued }
    },
  }
}
