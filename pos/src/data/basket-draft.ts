/** A line of a basket that is not paid yet. Amounts are never stored: pricing makes them. */
export type DraftLine = {
  lineId: string
  skuId: string
  qtyMilli: number
  lotNo: string | null
}

/** A basket at the counter or on hold. Its id becomes the id of the sale, so it can be paid only once. */
export type BasketDraft = {
  id: string
  /** The number on its tab; stays while others come and go. */
  slot: number
  /** Epoch milliseconds. */
  startedAt: number
  changedAt: number
  /** Since when it is on hold, epoch milliseconds. */
  heldAt: number | null
  lines: DraftLine[]
  /** The cashier has seen that the customer is of age. */
  adult: boolean
}
