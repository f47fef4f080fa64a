import type { PosChanges, PosSku, PosSnapshot } from "@ocop/contracts"
import Dexie, { type Table } from "dexie"

type ChunkRow = { key: string; rows: unknown[] }
type ManifestRow = {
  key: "manifest"
  shape: number
  version: string
  cursor: string
  /** ISO time of the last answer of the server: the age of prices and stock. */
  contactAt: string
  chunks: number
  head: Omit<PosSnapshot, "skus" | "stock">
}

export type CatalogDb = Dexie & {
  chunks: Table<ChunkRow, string>
  manifest: Table<ManifestRow, string>
}

const CHUNK = 1000
/** Raised when the stored form changes; another form is simply fetched again. */
const SHAPE = 2

/** A copy of the server's catalogue: fast, relaxed, thrown away and fetched anew whenever in doubt. */
export function openCatalog(name = "pos-catalog"): CatalogDb {
  const db = new Dexie(name) as CatalogDb
  db.version(1).stores({ chunks: "key", manifest: "key" })
  return db
}

const chunked = (kind: string, rows: readonly unknown[]): ChunkRow[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => ({
    key: `${kind}:${String(i).padStart(4, "0")}`,
    rows: rows.slice(i * CHUNK, (i + 1) * CHUNK),
  }))

/** Stores a snapshot whole; the manifest goes last, so a torn write is seen and fetched again. */
export async function saveSnapshot(
  db: CatalogDb,
  snapshot: PosSnapshot,
  contactAt: string,
): Promise<void> {
  const { skus, stock, ...head } = snapshot
  const rows = [...chunked("sku", skus), ...chunked("stock", stock)]
  await db.transaction("rw", db.chunks, db.manifest, async () => {
    await db.manifest.clear()
    await db.chunks.clear()
    await db.chunks.bulkPut(rows)
    await db.manifest.put({
      key: "manifest",
      shape: SHAPE,
      version: snapshot.version,
      cursor: snapshot.cursor,
      contactAt,
      chunks: rows.length,
      head,
    })
  })
}

/** Adds a change set behind the snapshot, in order of arrival. */
export async function saveChanges(
  db: CatalogDb,
  changes: PosChanges,
  contactAt: string,
): Promise<void> {
  await db.transaction("rw", db.chunks, db.manifest, async () => {
    const manifest = await db.manifest.get("manifest")
    if (!manifest) return
    const register = { ...manifest.head.register, appliedThrough: changes.appliedThrough }
    let { chunks } = manifest
    if (changes.stock.length > 0) {
      const late = await db.chunks.get("stock-late")
      const rows = new Map(
        (late?.rows as PosSnapshot["stock"] | undefined)?.map((row) => [
          `${row[0]}|${row[1]}`,
          row,
        ]),
      )
      for (const row of changes.stock) rows.set(`${row[0]}|${row[1]}`, row)
      await db.chunks.put({ key: "stock-late", rows: [...rows.values()] })
      if (!late) chunks += 1
    }
    await db.manifest.put({
      ...manifest,
      cursor: changes.cursor,
      contactAt,
      chunks,
      head: { ...manifest.head, register },
    })
  })
}

export type StoredCatalog = { snapshot: PosSnapshot; cursor: string; contactAt: string }

/** The stored catalogue, or null when it is missing, torn or of another shape. */
export async function loadCatalog(db: CatalogDb): Promise<StoredCatalog | null> {
  try {
    const [manifest, chunks] = await db.transaction("r", db.manifest, db.chunks, () =>
      Promise.all([db.manifest.get("manifest"), db.chunks.orderBy("key").toArray()]),
    )
    if (!manifest || manifest.shape !== SHAPE || manifest.chunks !== chunks.length) return null
    const rowsOf = (kind: string) =>
      chunks.filter((c) => c.key.startsWith(kind)).flatMap((c) => c.rows)
    // The rows were checked against the contract before they were stored, so boot does not do it again.
    const snapshot: PosSnapshot = {
      ...manifest.head,
      cursor: manifest.cursor,
      skus: rowsOf("sku:") as PosSku[],
      stock: [...rowsOf("stock:"), ...rowsOf("stock-late")] as PosSnapshot["stock"],
    }
    return { snapshot, cursor: manifest.cursor, contactAt: manifest.contactAt }
  } catch {
    return null
  }
}
