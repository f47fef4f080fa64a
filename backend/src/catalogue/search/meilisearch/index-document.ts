import { createHash } from "node:crypto"
import type { SearchDocument } from "../port"
import { plain } from "../query/plain-words"
import { INDEX_SETTINGS } from "./index-settings"

/** A product as it lies in the server's index. */
export type IndexDocument = {
  id: string
  title: string
  titleEn: string
  codes: string[]
  producer: string
  places: string
  category: string
  communeCode: string | null
  producerHandle: string | null
  setNo: string
  sectorSlug: string
  /** Of all the others and of the settings: another hash, another document. */
  hash: string
}

const settings = JSON.stringify(INDEX_SETTINGS)

export function indexDocumentOf(document: SearchDocument): IndexDocument {
  const { id, title, titleEn, codes, producer, producerHandle, commune, communeCode } = document
  const { oldPlace, setName, sectorName, setNo, sectorSlug } = document
  const fields = {
    id,
    title: plain(title),
    titleEn: plain(titleEn ?? ""),
    codes: codes.map(plain),
    producer: plain(producer ?? ""),
    places: plain([commune, oldPlace].filter((place) => place !== null).join(" · ")),
    category: plain(`${setName} · ${sectorName}`),
    communeCode,
    producerHandle,
    setNo: String(setNo),
    sectorSlug,
  }
  const hash = createHash("sha256").update(settings).update(JSON.stringify(fields)).digest("hex")
  return { ...fields, hash: hash.slice(0, 32) }
}
