import type { WebOrderView } from "@ocop/contracts"

type Order = Pick<WebOrderView, "lines" | "gifts">
type Wanted = { handle: string; skuId: string; qtyMilli: number }

/** What `/api/again` is asked for: loose goods, and the baskets that others were packed in. */
export type WantedAgain = { lines: Wanted[]; gifts: { packing: string; lines: Wanted[] }[] }

const known = ({ handle }: { handle: string }) => handle !== ""
const plain = ({ handle, skuId, qtyMilli }: Wanted): Wanted => ({ handle, skuId, qtyMilli })

/**
 * An order's goods as they would be ordered again: one loose line a SKU, for the order may have
 * split it between outlets, without what lay in its gift baskets.
 */
export function wantedAgain({ lines, gifts }: Order): WantedAgain {
  const loose = new Map<string, Wanted>()
  for (const line of lines.filter(known)) {
    const before = loose.get(line.skuId)?.qtyMilli ?? 0
    loose.set(line.skuId, { ...plain(line), qtyMilli: before + line.qtyMilli })
  }
  for (const { skuId, qtyMilli } of gifts.flatMap((gift) => gift.lines)) {
    const line = loose.get(skuId)
    if (line) loose.set(skuId, { ...line, qtyMilli: line.qtyMilli - qtyMilli })
  }
  return {
    lines: [...loose.values()].filter(({ qtyMilli }) => qtyMilli > 0),
    gifts: gifts.map((gift) => ({
      packing: gift.packing.name,
      lines: gift.lines.filter(known).map(plain),
    })),
  }
}
