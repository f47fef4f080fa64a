import type { PosSku } from "@ocop/contracts"
import { MAX_QTY_MILLI } from "@ocop/domain"
import { mulDivHalfUp } from "@ocop/pricing"
import type { BasketDraft, DraftDiscount, DraftLine } from "../../../data/basket-draft"
import { uuidV7 } from "../../../data/ids"
import type { ScannedLot } from "../../../data/replica"

const MAX_LINES = 500

/** An empty basket for one tab. */
export const newBasket = (slot: number, nowMs: number): BasketDraft => ({
  id: uuidV7(nowMs),
  slot,
  startedAt: nowMs,
  changedAt: nowMs,
  heldAt: null,
  lines: [],
  adult: false,
})

export const firstFreeSlot = (baskets: readonly BasketDraft[]): number => {
  const taken = new Set(baskets.map((b) => b.slot))
  let slot = 1
  while (taken.has(slot)) slot += 1
  return slot
}

const nextLineId = (draft: BasketDraft): string =>
  String(Math.max(0, ...draft.lines.map((line) => Number(line.lineId))) + 1).padStart(4, "0")

/** What a shelf label takes off so much of its goods, đồng. */
export const shelfOff = (
  { price, machine }: { price: number; machine: number },
  qtyMilli: number,
) => mulDivHalfUp(machine, qtyMilli, 1000) - mulDivHalfUp(price, qtyMilli, 1000)

/** A sum of money was agreed for the goods as they were; per cents go with them. */
const keptOff = (off: DraftDiscount | null | undefined) => (off?.kind === "amount" ? null : off)

/** A price is for any quantity of its goods. */
const offOf = (off: DraftDiscount | null | undefined, qtyMilli: number): DraftDiscount | null =>
  off?.shelf ? { ...off, value: shelfOff(off.shelf, qtyMilli) } : (keptOff(off) ?? null)

const withLines = (draft: BasketDraft, lines: DraftLine[], nowMs: number): BasketDraft => ({
  ...draft,
  lines,
  discount: keptOff(draft.discount) ?? null,
  changedAt: nowMs,
})

export type Added = { ok: true; draft: BasketDraft; lineId: string; again: boolean } | { ok: false }

/**
 * Adds goods: pieces of the same SKU and lot join their line, each weighing is a line of its own. New
 * lines stand at the end. Refuses what no receipt could carry.
 */
export function addToBasket(
  draft: BasketDraft,
  sku: Pick<PosSku, "id" | "sellMode">,
  qtyMilli: number,
  nowMs: number,
  lot: ScannedLot | null = null,
): Added {
  const { lotNo, expiresOn } = lot ?? { lotNo: null, expiresOn: null }
  const isSame = (l: DraftLine) =>
    l.skuId === sku.id && l.lotNo === lotNo && (l.expiresOn ?? null) === expiresOn
  const line = sku.sellMode === "PIECE" ? draft.lines.find(isSame) : undefined
  if (line) {
    const sum = line.qtyMilli + qtyMilli
    if (sum > MAX_QTY_MILLI) return { ok: false }
    const changed = setQuantity(draft, line.lineId, sum, nowMs)
    return { ok: true, draft: changed, lineId: line.lineId, again: true }
  }
  if (draft.lines.length >= MAX_LINES || qtyMilli > MAX_QTY_MILLI) return { ok: false }
  const lineId = nextLineId(draft)
  const made: DraftLine = {
    lineId,
    skuId: sku.id,
    qtyMilli,
    lotNo,
    ...(expiresOn && { expiresOn }),
  }
  return { ok: true, draft: withLines(draft, [...draft.lines, made], nowMs), lineId, again: false }
}

/** Sets the quantity of a line, thousandths; zero or less takes the line out. */
export function setQuantity(
  draft: BasketDraft,
  lineId: string,
  qtyMilli: number,
  nowMs: number,
): BasketDraft {
  if (qtyMilli <= 0)
    return withLines(
      draft,
      draft.lines.filter((l) => l.lineId !== lineId),
      nowMs,
    )
  return withLines(
    draft,
    draft.lines.map((l) =>
      l.lineId === lineId ? { ...l, qtyMilli, discount: offOf(l.discount, qtyMilli) } : l,
    ),
    nowMs,
  )
}

/** Says of which lot the goods of a line are; null: nobody looked, and the server takes the next to expire. */
export const setLot = (
  draft: BasketDraft,
  lineId: string,
  lotNo: string | null,
  nowMs: number,
): BasketDraft =>
  withLines(
    draft,
    draft.lines.map((line) => {
      if (line.lineId !== lineId) return line
      const { expiresOn: _, ...rest } = line
      return { ...rest, lotNo, discount: keptOff(line.discount) ?? null }
    }),
    nowMs,
  )

/** Puts a removed line back where it stood. */
export function restoreLine(
  draft: BasketDraft,
  line: DraftLine,
  index: number,
  nowMs: number,
): BasketDraft {
  if (draft.lines.some((l) => l.lineId === line.lineId)) return draft
  return withLines(draft, draft.lines.toSpliced(index, 0, line), nowMs)
}

/** Pieces and kilograms of a basket, thousandths of each. */
export function countGoods(
  lines: readonly DraftLine[],
  sellModeOf: (skuId: string) => PosSku["sellMode"],
): { pieces: number; weight: number } {
  let pieces = 0
  let weight = 0
  for (const line of lines) {
    if (sellModeOf(line.skuId) === "WEIGHT") weight += line.qtyMilli
    else pieces += line.qtyMilli
  }
  return { pieces, weight }
}
