import { Meilisearch, type MultiSearchQuery } from "meilisearch"
import {
  FACETS,
  noCounts,
  type SearchAnswer,
  type SearchAsk,
  type SearchDriver,
  type SearchHit,
} from "../port"
import { placeIn } from "../query/places"
import { readQuery } from "../query/read-query"
import { readingsOf } from "../query/readings"
import { MOST_HITS } from "./index-settings"
import { INDEX, replaceIndex, syncIndex } from "./write-index"

const TIMEOUT_MS = 3_000
const FEW = 3
/** A document below this share of a perfect score is not even near. */
const LEAST_SCORE = 0.4

type Reading = { query: MultiSearchQuery; near: boolean; words: readonly string[] }

const equals = (attribute: string, value: string) => `${attribute} = ${JSON.stringify(value)}`

/** The questions that one text may be, from strict to lenient; one request carries them all. */
function questionsOf({ text, filter = {}, counted = false }: SearchAsk): Reading[] {
  const { words } = readQuery(text)
  if (words.length === 0) return []
  const filters = Object.entries(filter).map(([attribute, value]) => equals(attribute, value))
  const base = {
    indexUid: INDEX,
    limit: MOST_HITS,
    attributesToRetrieve: ["id"],
    ...(counted ? { facets: [...FACETS] } : {}),
  }
  const whole = (reading: readonly string[], more: string[] = []): Reading => ({
    query: {
      ...base,
      q: reading.join(" "),
      matchingStrategy: "all",
      filter: [...filters, ...more],
    },
    near: false,
    words: reading,
  })
  const place = placeIn(words)
  const codes = [...(place?.communeCodes ?? [])].map((code) => JSON.stringify(code))
  const last: MultiSearchQuery = {
    ...base,
    q: words.join(" "),
    matchingStrategy: "frequency",
    rankingScoreThreshold: LEAST_SCORE,
    filter: filters,
  }
  return [
    ...readingsOf(words).map((reading) => whole(reading)),
    ...(place ? [whole(place.rest, [`communeCode IN [${codes.join(", ")}]`])] : []),
    { query: last, near: true, words },
  ]
}

/** The engine of a Meilisearch server. */
export function meilisearchDriver(options: {
  host: string
  apiKey?: string | undefined
}): SearchDriver {
  const { host, apiKey } = options
  const client = new Meilisearch({ host, timeout: TIMEOUT_MS, ...(apiKey ? { apiKey } : {}) })

  async function search(ask: SearchAsk): Promise<SearchAnswer> {
    const readings = questionsOf(ask)
    if (readings.length === 0) return { hits: [], meant: null, facets: noCounts() }
    const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({
      queries: readings.map(({ query }) => query),
    })
    const at = results.findIndex(({ hits }) => hits.length > 0)
    const [found, reading] = [results[at], readings[at]]
    if (!found || !reading) return { hits: [], meant: null, facets: noCounts() }
    const hits: SearchHit[] = found.hits.map(({ id }) => ({ id, near: reading.near }))
    const asked = readings[0]?.words ?? []
    if (hits.length < FEW && asked.length > 1 && !reading.near) {
      const seen = new Set(hits.map(({ id }) => id))
      const rest = results.at(-1)?.hits.filter(({ id }) => !seen.has(id)) ?? []
      hits.push(...rest.map(({ id }) => ({ id, near: true })))
    }
    const words = reading.words.join(" ")
    return {
      hits: hits.slice(0, ask.limit ?? MOST_HITS),
      meant: words !== asked.join(" ") && words !== "" ? words : null,
      facets: { ...noCounts(), ...found.facetDistribution },
    }
  }

  return {
    name: "meilisearch",
    search,
    replace: (documents) => replaceIndex(client, documents),
    sync: (documents) => syncIndex(client, documents),
  }
}
