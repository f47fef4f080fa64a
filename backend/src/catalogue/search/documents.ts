import { criteriaSetOf, SECTORS } from "@ocop/domain"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import type { SearchDocument } from "./port"

function documentOf(product: ShelfProduct): SearchDocument {
  const { id, title, en, producer, commune, oldPlace, setNo, sectorSlug, skus } = product
  return {
    id,
    title,
    titleEn: en.title,
    producer: producer?.name ?? null,
    producerHandle: producer?.handle ?? null,
    commune: commune?.name ?? null,
    communeCode: commune?.code ?? null,
    oldPlace,
    setNo,
    setName: criteriaSetOf(setNo)?.vi ?? "",
    sectorSlug,
    sectorName: SECTORS.find(({ slug }) => slug === sectorSlug)?.vi ?? "",
    codes: skus.map(({ code }) => code),
  }
}

const known = new WeakMap<Shelf, SearchDocument[]>()

/** What is searched: a function of the shelf alone, made once for each. */
export function documentsOf(shelf: Shelf): SearchDocument[] {
  const made = known.get(shelf) ?? shelf.products.map(documentOf)
  known.set(shelf, made)
  return made
}
