import { existsSync, readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { MOTIFS } from "./motif.js"

type Entry = { motif: string; bare: string; label: string }

const ART = new URL("../art/", import.meta.url)
const manifest: Record<string, Entry> = JSON.parse(
  readFileSync(new URL("manifest.json", ART), "utf8"),
)
const files = Object.values(manifest).flatMap(({ bare, label }) => [bare, label])
const sizeOf = (file: string) => statSync(new URL(file, ART)).size

describe("the rendered art", () => {
  it("has both cuts of every product in the manifest", () => {
    expect(Object.keys(manifest)).toHaveLength(150)
    expect(files.filter((file) => !existsSync(new URL(file, ART)))).toEqual([])
  })

  it("names a motif that exists", () => {
    const motifs = new Set<string>(MOTIFS)
    expect(Object.values(manifest).filter(({ motif }) => !motifs.has(motif))).toEqual([])
  })

  it("stays within its bytes: 12 MB in all, 26 kB a card, 66 kB a plate", () => {
    const sum = files.reduce((total, file) => total + sizeOf(file), 0)
    expect(sum).toBeLessThan(12_000_000)
    expect(
      files.filter((file) => sizeOf(file) > (file.endsWith("-480.webp") ? 26_000 : 66_000)),
    ).toEqual([])
  })
})
