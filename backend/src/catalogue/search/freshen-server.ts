import { pool } from "../../lib/pg"
import { currentShelf, forgetShelf } from "../shelf/shelf"
import type { Shelf } from "../shelf/shelf-types"
import { documentsOf } from "./documents"
import { searchServer } from "./engine"

/** Key of the advisory lock under which one process at a time writes the server's index. */
const LOCK = 4_270_031

let fresh: Shelf | undefined
let running: Promise<void> | undefined

async function underLock(work: () => Promise<void>): Promise<void> {
  const client = await pool().connect()
  try {
    const taken = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) mine", [
      LOCK,
    ])
    if (!taken.rows[0]?.mine) return
    try {
      await work()
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK])
    }
  } finally {
    client.release()
  }
}

async function sync(always: boolean): Promise<void> {
  const server = searchServer()
  if (!server) return
  const shelf = await currentShelf()
  if (!always && shelf === fresh) return
  await underLock(async () => {
    await server.sync(documentsOf(shelf))
    fresh = shelf
  })
}

/**
 * Brings the search server's index to the shelf as it is: when the shelf changed since this process
 * last did so, or `always`. A hint that is lost costs nothing: the next tick compares again.
 */
export function freshenSearchServer({ always = false, changed = false } = {}): Promise<void> {
  if (!searchServer()) return Promise.resolve()
  if (changed) forgetShelf()
  running ??= sync(always)
    .catch((error: unknown) => console.error("search index:", error))
    .finally(() => {
      running = undefined
    })
  return running
}
