import {
  FACETS,
  noCounts,
  type SearchAnswer,
  type SearchAsk,
  type SearchDocument,
  type SearchDriver,
} from "../port"
import { readQuery } from "../query/read-query"
import { onceForBeginnings } from "./beginnings"
import { countFacets } from "./facet-columns"
import { find } from "./find"
import { buildWordIndex, type WordIndex } from "./word-index"

const passes = (document: SearchDocument | undefined, filter: NonNullable<SearchAsk["filter"]>) =>
  FACETS.every((facet) => {
    const wanted = filter[facet]
    return wanted === undefined || String(document?.[facet] ?? "") === wanted
  })

/** The words as goods write them, the best hit first of all; null where that is what was typed. */
function written(
  index: WordIndex,
  words: readonly string[],
  typed: readonly string[],
  best: number | undefined,
): string | null {
  if (words.join(" ") === typed.join(" ")) return null
  const own = new Map(
    (index.documents[best ?? -1]?.fields ?? [])
      .flatMap((field) =>
        field.words.map((word, i) => [word, field.written[i] ?? word] as const).reverse(),
      )
      .reverse(),
  )
  return words.map((word) => own.get(word) ?? index.spellings.get(word)?.[0] ?? word).join(" ")
}

/** What a text finds in an index. */
export function searchIndex(
  index: WordIndex,
  { text, filter, limit = 1_000, counted = false }: SearchAsk,
): SearchAnswer {
  const question = readQuery(text)
  const { hits, words } = find(index, question)
  // Two letters find thousands: what is copied for each is felt in every key.
  const found = filter ? hits.filter(({ n }) => passes(index.documents[n]?.document, filter)) : hits
  return {
    hits: found
      .slice(0, limit)
      .map(({ n, near }) => ({ id: index.documents[n]?.document.id ?? "", near })),
    meant: found.length > 0 ? written(index, words, question.words, hits[0]?.n) : null,
    facets: counted ? countFacets(index.facets, found) : noCounts(),
  }
}

/** The engine in this process: an index in memory over the documents that it is given. */
export function localDriver(): SearchDriver {
  let held: readonly SearchDocument[] | undefined
  let index: Promise<WordIndex> | undefined
  const replace = async (documents: readonly SearchDocument[]) => {
    if (documents === held) return
    const next = buildWordIndex(documents)
    held = documents
    // The index before it answers until this one is whole; the first one is waited for.
    index = index ? Promise.resolve(await next) : next
    await index
  }
  return {
    name: "local",
    search: async (ask) => {
      const current = await (index ?? buildWordIndex([]))
      return onceForBeginnings(current, ask, () => searchIndex(current, ask))
    },
    replace,
    sync: replace,
  }
}
