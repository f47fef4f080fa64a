import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findRawColours, rawColours } from "../../scripts/check-tokens.mjs"

describe("the token guard", () => {
  it("finds a raw colour in every notation", () => {
    const text =
      'a { color: #c04 }\nb { color: #C04A06 }\nconst c = "rgb(1 2 3)"\nd: oklch(0.5 0.1 20)'
    expect(rawColours("pos/src/a.css", text).map(({ line, colour }) => [line, colour])).toEqual([
      [1, "#c04"],
      [2, "#C04A06"],
      [3, "rgb(1 2 3)"],
      [4, "oklch(0.5 0.1 20)"],
    ])
  })

  it("lets tokens, addresses and comments pass", () => {
    const text =
      'color: var(--color-ink)\n<a href="#add">\nfill: url(#bee)\n// like #c04a06\nissue #1234567'
    expect(rawColours("storefront/src/a.tsx", text)).toEqual([])
  })

  it("allows black and white in a QR code, and no other colour", () => {
    expect(rawColours("pos/src/features/pay/qr-code.tsx", "#000 #ffffff")).toEqual([])
    expect(rawColours("pos/src/features/pay/qr-code.tsx", "#135c3b")).toHaveLength(1)
  })

  it("allows the pictures of notes their own colours", () => {
    expect(rawColours("pos/src/features/pay/note-picture.tsx", "#14707f")).toEqual([])
  })

  it("looks into both apps and skips tests", () => {
    const root = mkdtempSync(join(tmpdir(), "tokens-"))
    for (const folder of ["storefront/src/app", "pos/src"])
      mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, "storefront/src/app/page.tsx"), 'style={{ color: "#123456" }}')
    writeFileSync(join(root, "pos/src/till.css"), "a { color: hsl(10 20% 30%) }")
    writeFileSync(join(root, "pos/src/till.test.ts"), '"#123456"')
    expect(findRawColours(root)).toEqual([
      "storefront/src/app/page.tsx:1 #123456",
      "pos/src/till.css:1 hsl(10 20% 30%)",
    ])
    rmSync(root, { recursive: true })
  })
})
