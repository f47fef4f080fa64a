import type { PosChanges } from "@ocop/contracts"
import { now } from "../../../lib/clock"
import { refuse } from "../../../lib/http-error"
import { currentBook } from "../../intake/book/book"
import type { Device } from "../device-register"
import { allStock, stockSince } from "./live-stock"
import { withSkus } from "./read-snapshot"
import { skuOfItem, snapshotVersion } from "./snapshot-version"

/**
 * Stock that moved since the cursor, as absolute figures: reading one twice does no harm. A cursor
 * from the future (the database was restored) gives all figures. Refuses INVALID_REQUEST.
 */
export async function readChanges(device: Device, cursor: string): Promise<PosChanges> {
  if (!/^\d{1,19}$/.test(cursor)) refuse("INVALID_REQUEST", [{ path: "cursor" }])
  const book = await currentBook()
  const since = await stockSince(device, cursor)
  const restored = BigInt(cursor) > BigInt(since.cursor)
  const live = restored ? await allStock(device) : since
  return {
    version: snapshotVersion(device, book, live.staff),
    cursor: live.cursor,
    serverTime: now().toISOString(),
    appliedThrough: live.applied,
    stock: withSkus(live.stock, skuOfItem(book)),
  }
}
