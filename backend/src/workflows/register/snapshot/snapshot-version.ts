import { createHash } from "node:crypto"
import { env } from "../../../lib/env"
import type { Book } from "../../intake/book/book-types"
import type { Device } from "../device-register"

/** Changes when anything that a till shows, but stock, changes; opaque to the till. */
export function snapshotVersion(device: Device, book: Book, staff: string): string {
  const scales = JSON.stringify(env().OCOP_SCALE_LAYOUTS ?? null)
  const text = [book.version, device.outletId, device.id, staff, scales].join("|")
  return createHash("sha256").update(text).digest("hex").slice(0, 32)
}

/** Inventory item → SKU, of what may be sold. */
export function skuOfItem(book: Book): Map<string, string> {
  const known = byBook.get(book)
  if (known) return known
  const map = new Map<string, string>()
  for (const sku of book.skus.values()) if (sku.sellable && sku.itemId) map.set(sku.itemId, sku.id)
  byBook.set(book, map)
  return map
}

const byBook = new WeakMap<Book, Map<string, string>>()
