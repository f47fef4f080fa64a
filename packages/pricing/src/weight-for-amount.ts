/**
 * The weight of a pack whose label tells only what it costs (đồng), in thousandths of a kilogram: the
 * most that costs no more than the label at `unitPrice` đồng per kilogram, so that nobody pays above
 * it. 0 where there is no such weight.
 */
export const weightForAmount = (amount: number, unitPrice: number): number =>
  // A line rounds half up to the đồng: (q × price + 500) / 1000 stays below amount + 1.
  unitPrice > 0 ? Math.floor((amount * 1000 + 499) / unitPrice) : 0
