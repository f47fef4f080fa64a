import type { PosChanges } from "@ocop/contracts"
import Dexie, { type Table } from "dexie"
import type { Catalogue } from "./catalogue"

type ManifestRow = {
  key: "manifest"
  shape: number
  cursor: string
  /** ISO time of the last answer of the server: the age of prices and stock. */
  contactAt: string
} & Pick<Catalogue, "head" | "tiles"> &
  Pick<Catalogue["shelf"], "count">

type PartRow =
  | ({ key: "skus" } & Pick<Catalogue["shelf"], "bytes" | "ends">)
  | { key: "keys"; hashes: Uint32Array; places: Uint32Array }
  | ({ key: "grid" } & Catalogue["grid"])
  | { key: "late"; rows: Catalogue["late"] }

export type CatalogDb = Dexie & {
  chunks: Table<PartRow, string>
  manifest: Table<ManifestRow, string>
}

/** Raised when the stored form changes. */
const SHAPE = 5
/** Forms that are read. A till that changed over without a network sells on; others are fetched anew. */
const READABLE = new Set([4, SHAPE])

/** A copy of the server's catalogue: fast, relaxed, thrown away and fetched anew whenever in doubt. */
export function openCatalog(name = "pos-catalog"): CatalogDb {
  const db = new Dexie(name) as CatalogDb
  db.version(1).stores({ chunks: "key", manifest: "key" })
  return db
}

/** Stores a catalogue whole; the manifest goes last, so a torn write is seen and fetched again. */
export async function saveCatalogue(
  db: CatalogDb,
  { head, shelf, grid, tiles }: Catalogue,
  contactAt: string,
): Promise<void> {
  const { bytes, ends, hashes, places, count } = shelf
  const parts: PartRow[] = [
    { key: "skus", bytes, ends },
    { key: "keys", hashes, places },
    { key: "grid", ...grid },
  ]
  await db.transaction("rw", db.chunks, db.manifest, async () => {
    await db.manifest.clear()
    await db.chunks.clear()
    await db.chunks.bulkPut(parts)
    await db.manifest.put({
      key: "manifest",
      shape: SHAPE,
      cursor: head.cursor,
      contactAt,
      head,
      tiles,
      count,
    })
  })
}

/** The newest row of each SKU and outlet. */
function newest(rows: Catalogue["late"]): Catalogue["late"] {
  return [...new Map(rows.map((row) => [`${row[0]}|${row[1]}`, row])).values()]
}

/** Adds a change set behind the catalogue, in order of arrival. */
export async function saveChanges(
  db: CatalogDb,
  changes: PosChanges,
  contactAt: string,
): Promise<void> {
  await db.transaction("rw", db.chunks, db.manifest, async () => {
    const manifest = await db.manifest.get("manifest")
    if (!manifest) return
    const register = { ...manifest.head.register, appliedThrough: changes.appliedThrough }
    if (changes.stock.length > 0) {
      const late = await db.chunks.get("late")
      const before = late && "rows" in late ? late.rows : []
      await db.chunks.put({ key: "late", rows: newest([...before, ...changes.stock]) })
    }
    await db.manifest.put({
      ...manifest,
      cursor: changes.cursor,
      contactAt,
      head: { ...manifest.head, register },
    })
  })
}

export type StoredCatalogue = { catalogue: Catalogue; cursor: string; contactAt: string }

/** The stored catalogue, or null when it is missing, torn or of another shape. */
export async function loadCatalogue(db: CatalogDb): Promise<StoredCatalogue | null> {
  try {
    const [manifest, parts] = await db.transaction("r", db.manifest, db.chunks, () =>
      Promise.all([db.manifest.get("manifest"), db.chunks.toArray()]),
    )
    if (!manifest || !READABLE.has(manifest.shape)) return null
    const { head, tiles, count, cursor, contactAt } = manifest
    const skus = parts.find((part) => "bytes" in part)
    const keys = parts.find((part) => "hashes" in part)
    const grid = parts.find((part) => "cells" in part)
    const late = parts.find((part) => "rows" in part)
    if (!skus || !keys || !grid) return null
    const { bytes, ends } = skus
    const { hashes, places } = keys
    const catalogue: Catalogue = {
      head,
      tiles,
      shelf: { bytes, ends, count, hashes, places },
      grid,
      late: late?.rows ?? [],
    }
    return { catalogue, cursor, contactAt }
  } catch {
    return null
  }
}
