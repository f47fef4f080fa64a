import { amountOf, type BasketLine, leastOf, stepOf } from "../basket/basket-lines"

/** What is picked for a basket of one's own: thousandths by SKU. */
export type Picked = Readonly<Record<string, number>>
export type Choice = Omit<BasketLine, "qtyMilli">

/** The picked goods as lines, in the order of the shelf. */
export function linesOf(choices: readonly Choice[], picked: Picked): BasketLine[] {
  return choices.flatMap((choice) => {
    const qtyMilli = picked[choice.skuId] ?? 0
    return qtyMilli > 0 ? [{ ...choice, qtyMilli }] : []
  })
}

/** Đồng of the picked goods and of how they are packed. */
export function costOf(lines: readonly BasketLine[], packing: number): number {
  return lines.reduce((sum, line) => sum + amountOf(line), packing)
}

/** One step more of a thing: what is picked then, and what it adds in đồng. */
export function oneMore(choice: Choice, picked: Picked): { picked: Picked; amount: number } {
  const before = picked[choice.skuId] ?? 0
  const step = before === 0 ? leastOf(choice) : stepOf(choice)
  const after = before + step
  const amount =
    amountOf({ price: choice.price, qtyMilli: after }) -
    amountOf({ price: choice.price, qtyMilli: before })
  return { picked: { ...picked, [choice.skuId]: after }, amount }
}

/** One step less; below the least quantity the thing is out. */
export function oneLess(choice: Choice, picked: Picked): Picked {
  const after = (picked[choice.skuId] ?? 0) - stepOf(choice)
  return { ...picked, [choice.skuId]: after < leastOf(choice) ? 0 : after }
}
