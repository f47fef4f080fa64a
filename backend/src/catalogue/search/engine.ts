import { env } from "../../lib/env"
import { currentShelf } from "../shelf/shelf"
import type { Shelf } from "../shelf/shelf-types"
import { documentsOf } from "./documents"
import { localDriver } from "./local/local-driver"
import { meilisearchDriver } from "./meilisearch/meilisearch-driver"
import type { SearchAnswer, SearchAsk, SearchDriver } from "./port"

const local = localDriver()
let server: SearchDriver | undefined

/** The search server of the configuration, or null where this process searches itself. */
export function searchServer(): SearchDriver | null {
  const { MEILISEARCH_HOST: host, MEILISEARCH_API_KEY: apiKey } = env()
  if (!host) return null
  server ??= meilisearchDriver({ host, apiKey })
  return server
}

const QUIET_MS = 60_000
let toldAt = Number.NEGATIVE_INFINITY

function tell(error: unknown): void {
  if (Date.now() - toldAt < QUIET_MS) return
  toldAt = Date.now()
  console.error("search: the server does not answer, this process does:", error)
}

/** Asks the configured engine. A shop whose search server is away still finds its goods. */
export async function ask(question: SearchAsk): Promise<{ shelf: Shelf; answer: SearchAnswer }> {
  const shelf = await currentShelf()
  try {
    const answer = await searchServer()?.search(question)
    if (answer) return { shelf, answer }
  } catch (error) {
    tell(error)
  }
  await local.replace(documentsOf(shelf))
  return { shelf, answer: await local.search(question) }
}
