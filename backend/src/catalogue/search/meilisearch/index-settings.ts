import type { Settings } from "meilisearch"
import { FACETS } from "../port"
import { ENGLISH } from "../query/english-words"

/** Most hits of one query; more than any list shows. */
export const MOST_HITS = 2_000

// A phrase of several words is exchanged for each of its meanings; the other way round nothing is.
const synonyms = Object.fromEntries(
  Object.entries(ENGLISH).map(([name, meanings]) => [name, [...meanings]]),
)

/** How the server reads our documents. Texts are folded by us, so that both engines fold alike. */
export const INDEX_SETTINGS: Settings = {
  // From the most to the least telling field.
  searchableAttributes: ["title", "codes", "producer", "places", "category", "titleEn"],
  filterableAttributes: [...FACETS],
  displayedAttributes: ["id", "hash"],
  sortableAttributes: [],
  rankingRules: ["words", "typo", "proximity", "attribute", "sort", "exactness"],
  synonyms,
  typoTolerance: {
    enabled: true,
    // Vietnamese words are short: "ogn" must find "ong", a word of two letters is left alone.
    minWordSizeForTypos: { oneTypo: 3, twoTypos: 7 },
    disableOnAttributes: ["codes"],
  },
  faceting: { maxValuesPerFacet: 500 },
  pagination: { maxTotalHits: MOST_HITS },
}
