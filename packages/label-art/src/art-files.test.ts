import { existsSync, readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { MOTIFS } from "./motif.js"

type Entry = { motif: string; bare: string; label: string }

const ART = new URL("../art/", import.meta.url)
const manifest: Record<string, Entry> = JSON.parse(
  readFileSync(new URL("manifest.json", ART), "utf8"),
)
/** The most bytes of one file of each cut. */
const MOST = {
  "320": 14_000,
  "480": 26_000,
  "720": 40_000,
  "label-720": 44_000,
  "label-1000": 66_000,
}
const files = Object.keys(manifest).flatMap((slug) =>
  Object.entries(MOST).map(([cut, most]) => ({ file: `${slug}-${cut}.webp`, most })),
)
const sizeOf = (file: string) => statSync(new URL(file, ART)).size

describe("the rendered art", () => {
  it("has each cut of every product in the manifest", () => {
    expect(Object.keys(manifest)).toHaveLength(150)
    const named = Object.values(manifest).flatMap(({ bare, label }) => [bare, label])
    const all = [...named, ...files.map(({ file }) => file)]
    expect(all.filter((file) => !existsSync(new URL(file, ART)))).toEqual([])
  })

  it("names a motif that exists", () => {
    const motifs = new Set<string>(MOTIFS)
    expect(Object.values(manifest).filter(({ motif }) => !motifs.has(motif))).toEqual([])
  })

  it("stays within its bytes, in all and file by file", () => {
    const sum = files.reduce((total, { file }) => total + sizeOf(file), 0)
    expect(sum).toBeLessThan(24_000_000)
    expect(files.filter(({ file, most }) => sizeOf(file) > most)).toEqual([])
  })
})
