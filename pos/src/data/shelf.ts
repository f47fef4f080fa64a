import type { PosSku, PosSnapshot } from "@ocop/contracts"
import type { Recognition } from "@ocop/domain"
import { type PackedRows, packRows, unpackRows } from "./packed-rows"

/**
 * The SKUs of a catalogue as they lie on disk: text in chunks, and for every id and code the place
 * of its SKU. A till that opens reads no more of it than the first scan asks for.
 */
export type PackedShelf = {
  /**
   * JSON of `PackedChunk`, `CHUNK` SKUs each, in UTF-8 one behind the other. Bytes come from the disk in one
   * piece; as texts they took a slow tablet a quarter of a second, most of them for nothing.
   */
  bytes: Uint8Array
  /** Where each chunk ends in `bytes`. */
  ends: Uint32Array
  count: number
  /** Hashes of all keys in ascending order, and the place of the SKU of each. */
  hashes: Uint32Array
  places: Uint32Array
}

type Chunk = { skus: PosSku[]; recognitions: Recognition[] }
type PackedChunk = {
  /** Before shape 5 of the stored catalogue they stood there whole. */
  skus: PackedRows | PosSku[]
  recognitions: Recognition[]
}

/** What a key means: an id, a code as scanned (in capitals), or the item number on a scale's label. */
export type KeyKind = "id" | "code" | "scale"

export type Shelf = {
  count: number
  at: (place: number) => PosSku
  /** Place of the SKU that this key names, or -1. */
  placeOf: (kind: KeyKind, key: string) => number
  recognitionsAt: (place: number) => readonly Recognition[]
}

const CHUNK = 250
/** A hash and a place together stay an exact number. */
const MOST = 2 ** 20

// FNV-1a, 32 bits: spreads codes well; whoever finds one looks at the SKU itself.
function hashOf(kind: KeyKind, key: string): number {
  let hash = 0x811c9dc5
  for (const part of [kind, key]) {
    for (let i = 0; i < part.length; i++) {
      hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193)
    }
  }
  return hash >>> 0
}

/** The item number by which scales know goods sold by weight, five digits. */
export const scaleNumber = (code: string): string =>
  code.replace(/\D/g, "").slice(-5).padStart(5, "0")

/** The item number of a label, whatever number of digits its scale gives it. */
export const scaleKey = (itemCode: string): string => String(Number(itemCode)).padStart(5, "0")

const codesOf = ({ barcodes, code }: PosSku): string[] =>
  [...barcodes, code].map((own) => own.toUpperCase())

const isNamedBy = (sku: PosSku, kind: KeyKind, key: string): boolean => {
  if (kind === "id") return sku.id === key
  if (kind === "code") return codesOf(sku).includes(key)
  return sku.sellMode === "WEIGHT" && scaleNumber(sku.code) === key
}

const hashesOf = (sku: PosSku): number[] => [
  hashOf("id", sku.id),
  ...codesOf(sku).map((code) => hashOf("code", code)),
  ...(sku.sellMode === "WEIGHT" ? [hashOf("scale", scaleNumber(sku.code))] : []),
]

/** Packs the SKUs of a snapshot with their certificates. */
export function packShelf({
  skus,
  recognitions,
}: Pick<PosSnapshot, "skus" | "recognitions">): PackedShelf {
  if (skus.length > MOST) throw new Error("more SKUs than a till can hold")
  const chunkOf = new Map(skus.map(({ id }, place) => [id, Math.floor(place / CHUNK)]))
  const chunks = Array.from(
    { length: Math.ceil(skus.length / CHUNK) },
    (_, n): Chunk => ({
      skus: skus.slice(n * CHUNK, (n + 1) * CHUNK),
      recognitions: [],
    }),
  )
  for (const recognition of recognitions) {
    const wanted = new Set(recognition.skuIds.flatMap((id) => chunkOf.get(id) ?? []))
    for (const n of wanted) chunks[n]?.recognitions.push(recognition)
  }
  const keys = Float64Array.from(
    skus.flatMap((sku, place) => hashesOf(sku).map((hash) => hash * MOST + place)),
  ).sort()
  return {
    ...packTexts(chunks.map(textOf)),
    count: skus.length,
    hashes: Uint32Array.from(keys, (key) => Math.floor(key / MOST)),
    places: Uint32Array.from(keys, (key) => key % MOST),
  }
}

const textOf = ({ skus, recognitions }: Chunk): string => {
  const packed: PackedChunk = { skus: packRows(skus), recognitions }
  return JSON.stringify(packed)
}

function packTexts(texts: readonly string[]): Pick<PackedShelf, "bytes" | "ends"> {
  const encoded = texts.map((text) => new TextEncoder().encode(text))
  const ends = new Uint32Array(encoded.length)
  let length = 0
  for (const [n, part] of encoded.entries()) {
    length += part.length
    ends[n] = length
  }
  const bytes = new Uint8Array(length)
  for (const [n, part] of encoded.entries()) bytes.set(part, (ends[n] ?? 0) - part.length)
  return { bytes, ends }
}

/** First index whose value is not below `wanted`. */
function lowerBound(sorted: Uint32Array, wanted: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

/** Opens a packed shelf; a chunk is read when one of its SKUs is asked for. */
export function openShelf({ bytes, ends, count, hashes, places }: PackedShelf): Shelf {
  const chunks: Chunk[] = []
  const decoder = new TextDecoder()
  const read = (n: number): Chunk => {
    const text = decoder.decode(bytes.subarray(ends[n - 1] ?? 0, ends[n]))
    // The rows were checked against the contract before they were stored.
    const { skus, recognitions } = JSON.parse(text) as PackedChunk
    return { skus: Array.isArray(skus) ? skus : unpackRows<PosSku>(skus), recognitions }
  }
  const chunk = (n: number): Chunk => {
    chunks[n] ??= read(n)
    return chunks[n]
  }
  const at = (place: number): PosSku => {
    const sku = chunk(Math.floor(place / CHUNK)).skus[place % CHUNK]
    if (!sku) throw new Error(`no SKU at place ${place}`)
    return sku
  }
  return {
    count,
    at,
    placeOf: (kind, key) => {
      const hash = hashOf(kind, key)
      let found = -1
      // Where two SKUs claim a code, the later one has it.
      for (let i = lowerBound(hashes, hash); hashes[i] === hash; i++) {
        const place = places[i] ?? -1
        if (isNamedBy(at(place), kind, key)) found = place
      }
      return found
    },
    recognitionsAt: (place) => {
      const { id } = at(place)
      return chunk(Math.floor(place / CHUNK)).recognitions.filter(({ skuIds }) =>
        skuIds.includes(id),
      )
    },
  }
}
