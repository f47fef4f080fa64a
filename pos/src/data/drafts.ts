import type { BasketDraft } from "./basket-draft"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/** `active`: the one in front; it is not among `drafts` where nothing lay in it. */
export type Baskets = { active: string; drafts: BasketDraft[] }

/** The baskets of the last run. One that was paid in the moment of the crash is not brought back. */
export async function loadBaskets(db: LedgerDb): Promise<Baskets | null> {
  const drafts = await db.drafts.toArray()
  const paid = await db.facts.bulkGet(drafts.map((draft) => draft.id))
  const open = drafts.filter((_, i) => !paid[i]).sort((a, b) => a.startedAt - b.startedAt)
  if (open.length === 0) return null
  return { active: (await readMeta<string>(db, META.activeBasket)) ?? "", drafts: open }
}

async function saveBaskets(db: LedgerDb, baskets: Baskets): Promise<void> {
  await db.transaction("rw", db.drafts, db.facts, db.meta, async () => {
    const paid = await db.facts.bulkGet(baskets.drafts.map((draft) => draft.id))
    const open = baskets.drafts.filter((_, i) => !paid[i])
    await db.drafts.clear()
    await db.drafts.bulkPut(open)
    await writeMeta(db, META.activeBasket, baskets.active)
  })
}

const DELAY_MS = 200

/**
 * Mirrors the baskets to disk at most every 200 ms, so that a reload or a crash loses at most the
 * last scan. `flush` writes at once.
 */
export function createDraftMirror(db: LedgerDb, onFailure: () => void) {
  let pending: Baskets | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing: Promise<void> = Promise.resolve()
  let isStopped = false
  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    const baskets = pending
    pending = null
    if (baskets) writing = writing.then(() => saveBaskets(db, baskets)).catch(onFailure)
    return writing
  }
  return {
    mirror: (baskets: Baskets) => {
      if (isStopped) return
      pending = baskets
      timer ??= setTimeout(flush, DELAY_MS)
    },
    flush,
    /** Writes no more: the baskets belong to another window now. */
    stop: () => {
      pending = null
      isStopped = true
    },
  }
}
