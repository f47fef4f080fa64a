/** So much of the disk is kept for sales: weeks of them. */
export const RESERVED_BYTES = 50 * 1_048_576

/** What a till can fetch again and sells without, the least missed first; the service worker fills them. */
const DISPENSABLE = ["code-finder"]

type Disk = {
  estimate: () => Promise<{ quota?: number; usage?: number }>
  /** Drops a cache; false where it is not there. */
  drop: (name: string) => Promise<boolean>
}

const browserDisk = (): Disk => ({
  estimate: async () => (await globalThis.navigator?.storage?.estimate?.()) ?? {},
  drop: async (name) => (await globalThis.caches?.delete(name)) ?? false,
})

const freeOf = ({ quota, usage }: { quota?: number; usage?: number }): number | null =>
  quota === undefined || usage === undefined ? null : quota - usage

export type Space = {
  /** Bytes; null where the browser does not say. */
  freeBytes: number | null
  /** Whether something was dropped to make room. */
  hasDropped: boolean
}

/**
 * Looks whether what is reserved for sales is there, and drops what can be fetched again until it is.
 * Neither the book nor the catalogue is ever among it.
 */
export async function keepSpace(disk: Disk = browserDisk()): Promise<Space> {
  let freeBytes = freeOf(await disk.estimate())
  let hasDropped = false
  for (const name of DISPENSABLE) {
    if (freeBytes === null || freeBytes >= RESERVED_BYTES) break
    if (!(await disk.drop(name).catch(() => false))) continue
    hasDropped = true
    freeBytes = freeOf(await disk.estimate())
  }
  return { freeBytes, hasDropped }
}
