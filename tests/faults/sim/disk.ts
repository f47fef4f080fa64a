import type { FactsAnswer, PosFact } from "@ocop/contracts"
import { type Duty, dutyOf, forgottenFacts, type Settlement } from "@ocop/sync"
import { GOODS } from "./goods.js"
import type { Parts } from "./parts.js"
import type { Device } from "./server-tables.js"

type Delta = { factId: string; epoch: number; seq: number; skuId: string; qtyMilli: number }

/** The till's book: what a crash leaves. Every function below is one transaction. */
export type Disk = {
  device: Device
  facts: Map<string, PosFact>
  outbox: Map<number, Duty>
  nextN: number
  verdicts: Map<string, FactsAnswer["results"][number]>
  deltas: Delta[]
  seq: Map<number, number>
  /** Number of the last refund, by epoch. */
  refundSeq: Map<number, number>
  asked: Map<number, number | null>
  lastAt: number | null
  session: { id: string; openingCash: number } | null
  /** Device clock minus the server's when it last answered, milliseconds. */
  clockOffset: number | null
  /** When that was, by the device's. */
  clockHeardAt: number | null
  /** The disposable copy of the server's stock figures, thousandths by SKU. */
  figures: { version: string; applied: number; epoch: number; stock: Map<string, number> } | null
}

export const emptyDisk = (device: Device): Disk => ({
  device: { ...device },
  facts: new Map(),
  outbox: new Map(),
  nextN: 1,
  verdicts: new Map(),
  deltas: [],
  seq: new Map(),
  refundSeq: new Map(),
  asked: new Map(),
  lastAt: null,
  session: null,
  clockOffset: null,
  clockHeardAt: null,
  figures: null,
})

/** Another disk with the same content: a cloned device, or a copy to come back to. */
export const copyDisk = (disk: Disk): Disk => ({
  ...disk,
  device: { ...disk.device },
  facts: new Map(disk.facts),
  outbox: new Map(disk.outbox),
  verdicts: new Map(disk.verdicts),
  deltas: [...disk.deltas],
  seq: new Map(disk.seq),
  refundSeq: new Map(disk.refundSeq),
  asked: new Map(disk.asked),
})

export const dutiesOf = (disk: Disk): Duty[] => [...disk.outbox.values()]

function addDuty(disk: Disk, fact: PosFact): void {
  const n = disk.nextN++
  disk.outbox.set(n, { n, ...dutyOf(fact) })
}

/** Writes a fact with its duty, stamp and, for a sale, its number and what it took. */
export function commitFact(disk: Disk, fact: PosFact, atMs: number, writesCounter = true): void {
  disk.facts.set(fact.id, fact)
  addDuty(disk, fact)
  disk.lastAt = atMs
  if (fact.kind === "refund") disk.refundSeq.set(fact.epoch, fact.refundSeq)
  if (fact.kind !== "sale") return
  if (writesCounter) disk.seq.set(fact.epoch, fact.seq)
  for (const { skuId, qtyMilli } of fact.lines) {
    disk.deltas.push({ factId: fact.id, epoch: fact.epoch, seq: fact.seq, skuId, qtyMilli })
  }
}

function hear(disk: Disk, heard: Settlement["heard"], parts: Parts): number {
  const { epoch } = disk.device
  if (!heard || heard.epoch !== epoch) return 0
  const book = { seq: disk.seq.get(epoch) ?? 0, asked: disk.asked.get(epoch) ?? null }
  const waits = disk.outbox.size > 0
  const is = parts.hear(book, heard.through, waits)
  disk.seq.set(epoch, is.seq)
  disk.asked.set(epoch, is.asked)
  if (is.forgottenAfter === null) return 0
  const queued = new Set(dutiesOf(disk).map((duty) => duty.factId))
  const rows = [...disk.facts.values()].map((fact) => ({
    id: fact.id,
    at: fact.at,
    ...(fact.kind === "sale" ? { epoch: fact.epoch, seq: fact.seq } : {}),
  }))
  const forgotten = forgottenFacts(rows, { epoch, after: is.forgottenAfter })
  const again = forgotten.filter((row) => !queued.has(row.id))
  for (const { id } of again) {
    const fact = disk.facts.get(id)
    if (fact) addDuty(disk, fact)
  }
  return again.length
}

/** Ends and parks duties; answers the ids that left the outbox and how many facts wait again. */
export function writeSettlement(
  disk: Disk,
  { settled, parked, heard }: Settlement,
  parts: Parts,
  now: number,
): { ended: string[]; requeued: number } {
  const ended: string[] = []
  for (const { duty, verdict } of settled) {
    if (!disk.outbox.delete(duty.n)) continue
    disk.verdicts.set(duty.factId, verdict)
    ended.push(duty.factId)
  }
  if (parts.habits.clearsWholeOutbox && settled.length > 0) {
    for (const duty of dutiesOf(disk)) ended.push(duty.factId)
    disk.outbox.clear()
  }
  for (const { duty, code } of parked) {
    const row = disk.outbox.get(duty.n)
    const at = new Date(now).toISOString()
    if (row) disk.outbox.set(duty.n, { ...row, parked: { code, at } })
  }
  return { ended, requeued: hear(disk, heard, parts) }
}

/** Takes in the server's figures and forgets the own sales that they contain. */
export function takeInFigures(
  disk: Disk,
  figures: NonNullable<Disk["figures"]>,
  parts: Parts,
): number {
  const { epoch, applied } = figures
  disk.figures = figures
  const waiting = new Set(dutiesOf(disk).map((duty) => duty.factId))
  disk.deltas = disk.deltas.filter((delta) =>
    delta.epoch === epoch ? delta.seq > applied : waiting.has(delta.factId),
  )
  return hear(disk, { epoch, through: applied }, parts)
}

/** What the screen shows of each SKU: the server's figure less own sales that it lacks. */
export function shownStock(disk: Disk): Map<string, number> {
  const shown = new Map(GOODS.map((sku) => [sku.id, disk.figures?.stock.get(sku.id) ?? 0]))
  for (const { skuId, qtyMilli } of disk.deltas) {
    shown.set(skuId, (shown.get(skuId) ?? 0) - qtyMilli)
  }
  return shown
}
