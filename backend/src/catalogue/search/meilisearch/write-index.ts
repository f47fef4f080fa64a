import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from "meilisearch"
import type { SearchDocument } from "../port"
import { type IndexDocument, indexDocumentOf } from "./index-document"
import { INDEX_SETTINGS } from "./index-settings"

export const INDEX = "products"
const NEXT = "products_next"
const AT_ONCE = 1_000
const WAIT = { timeout: 120_000, interval: 50 }

/** Tasks run later and may fail then; a failure is an error with the server's own words. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, type, error } = await task.waitTask(WAIT)
  if (status !== "succeeded") throw new Error(`meilisearch: ${type} ${status}: ${error?.message}`)
}

const isMissing = (error: unknown) =>
  error instanceof MeilisearchApiError && error.cause?.code === "index_not_found"

async function exists(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await client.getRawIndex(uid)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function add(client: Meilisearch, uid: string, documents: readonly IndexDocument[]) {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await done(client.index<IndexDocument>(uid).addDocuments(documents.slice(from, from + AT_ONCE)))
  }
}

/** Builds the index anew beside the one that answers, and lets them change places in one step. */
export async function replaceIndex(
  client: Meilisearch,
  documents: readonly SearchDocument[],
): Promise<void> {
  // What a build left behind that was broken off.
  if (await exists(client, NEXT)) await done(client.deleteIndex(NEXT))
  await done(client.createIndex(NEXT, { primaryKey: "id" }))
  await done(client.index(NEXT).updateSettings(INDEX_SETTINGS))
  await add(client, NEXT, documents.map(indexDocumentOf))
  if (!(await exists(client, INDEX))) {
    await done(client.createIndex(INDEX, { primaryKey: "id" }))
  }
  await done(client.swapIndexes([{ indexes: [INDEX, NEXT], rename: false }]))
  await done(client.deleteIndex(NEXT))
}

type Known = Pick<IndexDocument, "id" | "hash">

async function readHashes(client: Meilisearch): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (let offset = 0; ; offset += AT_ONCE) {
    const { results } = await client
      .index<IndexDocument>(INDEX)
      .getDocuments<Known>({ fields: ["id", "hash"], limit: AT_ONCE, offset })
    for (const { id, hash } of results) hashes.set(id, hash)
    if (results.length < AT_ONCE) return hashes
  }
}

/**
 * Compares every document with the server's, and adds and deletes the differences. Where most
 * differ (another version of the settings), or there is no index yet, it is built anew.
 */
export async function syncIndex(
  client: Meilisearch,
  documents: readonly SearchDocument[],
): Promise<void> {
  if (!(await exists(client, INDEX))) return await replaceIndex(client, documents)
  const hashes = await readHashes(client)
  const wanted = documents.map(indexDocumentOf)
  const changed = wanted.filter(({ id, hash }) => hashes.get(id) !== hash)
  if (changed.length > wanted.length / 2) return await replaceIndex(client, documents)
  const kept = new Set(wanted.map(({ id }) => id))
  const gone = [...hashes.keys()].filter((id) => !kept.has(id))
  await add(client, INDEX, changed)
  if (gone.length > 0) await done(client.index(INDEX).deleteDocuments(gone))
}
