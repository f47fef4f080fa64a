import type { PosFact } from "@ocop/contracts"
import { GOODS } from "./goods.js"
import type { Transit } from "./goods-move.js"
import type { Habits } from "./parts.js"

/** Thousandths by `outlet|sku`. */
export type Levels = ReadonlyMap<string, number>
/** Goods move at the moment that their till tells, by the server's clock, whenever it tells; milliseconds. */
type Move = { at: number; qtyMilli: number }

/** The stock kernel: levels, the movements that they are the sum of, and when each was last counted. */
export type Shelves = {
  levels: Map<string, number>
  moves: Map<string, readonly Move[]>
  counted: Map<string, number>
}

export const OPENING_MILLI = 40_000

export const openShelves = (outlets: readonly string[]): Shelves => ({
  levels: new Map(
    outlets.flatMap((outlet) =>
      GOODS.map((sku) => [`${outlet}|${sku.id}`, OPENING_MILLI] as const),
    ),
  ),
  moves: new Map(),
  counted: new Map(),
})

export const copyShelves = ({ levels, moves, counted }: Shelves): Shelves => ({
  levels: new Map(levels),
  moves: new Map(moves),
  counted: new Map(counted),
})

type Book = { shelves: Shelves; transit: Map<string, Transit> }
type Place = { outlet: string; habits: Habits; now: number }

/** When something happened by the server's clock; not after it is told. */
function momentOf(iso: string, fact: PosFact, { habits, now }: Place): number {
  const offset = "clockOffsetMs" in fact && !habits.ignoresOffsets ? fact.clockOffsetMs : null
  const at = Date.parse(iso) - (offset ?? 0)
  return habits.trustsClocks ? at : Math.min(at, now)
}

/** Moves the goods of a fact that is posted now, as the real server does. */
export function moveGoods({ shelves, transit }: Book, fact: PosFact, place: Place): void {
  const { outlet, habits } = place
  const add = (key: string, { at, qtyMilli }: Move) => {
    shelves.levels.set(key, (shelves.levels.get(key) ?? 0) + qtyMilli)
    shelves.moves.set(key, [...(shelves.moves.get(key) ?? []), { at, qtyMilli }])
  }
  const at = momentOf(fact.at, fact, place)
  const move = (skuId: string, qtyMilli: number) => {
    const key = `${outlet}|${skuId}`
    add(key, { at, qtyMilli })
    // The count saw the shelf as it was afterwards: it explains less by so much.
    const isSeen = at <= (shelves.counted.get(key) ?? Number.NEGATIVE_INFINITY)
    if (isSeen && !habits.forgetsCounts) add(key, { at, qtyMilli: -qtyMilli })
  }
  if (fact.kind === "sale") {
    for (const line of fact.lines) move(line.skuId, -line.qtyMilli)
  }
  if (fact.kind === "refund" && !habits.keepsGoodsOut) {
    for (const line of fact.lines) move(line.skuId, line.qtyMilli)
  }
  if (fact.kind !== "goods-moved") return
  switch (fact.task) {
    case "receipt":
      for (const line of fact.lines) move(line.skuId, line.qtyMilli)
      return
    case "waste":
      for (const line of fact.lines) move(line.skuId, -line.qtyMilli)
      return
    case "count":
      for (const { skuId, foundMilli, countedAt } of fact.lines) {
        const key = `${outlet}|${skuId}`
        const seen = momentOf(countedAt, fact, place)
        if (seen < (shelves.counted.get(key) ?? seen)) continue
        const since = (shelves.moves.get(key) ?? [])
          .filter((one) => !habits.countsForNow && one.at > seen)
          .reduce((sum, { qtyMilli }) => sum + qtyMilli, 0)
        const expected = (shelves.levels.get(key) ?? 0) - since
        add(key, { at: seen, qtyMilli: foundMilli - expected })
        shelves.counted.set(key, seen)
      }
      return
    case "transfer-out":
      for (const { skuId, qtyMilli } of fact.lines) {
        const id = `transf_${fact.id}`
        transit.set(id, { id, to: fact.toOutletCode, skuId, sentMilli: qtyMilli })
        if (!habits.keepsSentGoods) move(skuId, -qtyMilli)
      }
      return
    case "transfer-in": {
      const parcel = transit.get(fact.transferId)
      // Taken in before, or another outlet's: a manager's question, no goods.
      if (parcel?.to !== outlet) return
      if (!habits.takesInAgain) transit.delete(parcel.id)
      const found = fact.lines[0]?.foundMilli ?? parcel.sentMilli
      move(parcel.skuId, habits.takesInAllSent ? parcel.sentMilli : found)
    }
  }
}
