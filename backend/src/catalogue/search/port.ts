/** A product as a search engine knows it. Stock, price and stars are never in it. */
export type SearchDocument = {
  id: string
  title: string
  titleEn: string | null
  producer: string | null
  producerHandle: string | null
  commune: string | null
  communeCode: string | null
  /** "Thạch Đài, Thạch Hà": where that was before 2025-07-01. */
  oldPlace: string | null
  setNo: number
  setName: string
  sectorSlug: string
  sectorName: string
  /** Codes of its SKUs. */
  codes: string[]
}

export const FACETS = ["communeCode", "producerHandle", "setNo", "sectorSlug"] as const
export type Facet = (typeof FACETS)[number]

export type SearchAsk = {
  text: string
  filter?: Partial<Record<Facet, string>>
  /** Most hits that are wanted. */
  limit?: number
  /** Whether the facets are to be counted, over all hits. */
  counted?: boolean
}

/** `near`: holds only a part of what was asked; a screen must say so. */
export type SearchHit = { id: string; near: boolean }

export type SearchAnswer = {
  /** Best first. */
  hits: SearchHit[]
  /** What the text was read as, where that is not what was typed: "mật ong" for "mat ogn". */
  meant: string | null
  /** Value → hits that have it, where counting was asked for. Values are text, as in addresses. */
  facets: Record<Facet, Record<string, number>>
}

export const noCounts = (): SearchAnswer["facets"] => ({
  communeCode: {},
  producerHandle: {},
  setNo: {},
  sectorSlug: {},
})

/**
 * A search engine. Which one answers is configuration; what they promise alike stands in
 * `testing/driver-contract.ts`.
 */
export type SearchDriver = {
  name: "local" | "meilisearch"
  search(ask: SearchAsk): Promise<SearchAnswer>
  /** Makes the index hold exactly these, all at once: no search sees half of them. */
  replace(documents: readonly SearchDocument[]): Promise<void>
  /** Brings the index to these by its differences only. */
  sync(documents: readonly SearchDocument[]): Promise<void>
}
