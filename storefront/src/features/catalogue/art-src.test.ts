import { existsSync } from "node:fs"
import { expect, test } from "vitest"
import { artSet } from "./art-src"

const ART = new URL("../../../../packages/label-art/art/", import.meta.url)

test.each(["480", "label-1000"])("each width that is offered of the cut %s lies ready", (cut) => {
  const own = `/art/cu-do-phong-nga-${cut}.webp`
  const offered = artSet(own)?.split(", ") ?? []
  expect(offered.map((one) => one.split(" ")[0])).toContain(own)
  for (const one of offered) {
    const [, file = "", width] = /^\/art\/(.+-(\d+)\.webp) \2w$/.exec(one) ?? []
    expect(Number(width), one).toBeGreaterThan(0)
    expect(existsSync(new URL(file, ART)), one).toBe(true)
  }
})

test("an uploaded photo is offered as narrow as a card needs it, and as it is kept", () => {
  expect(artSet("/media/photo.webp")?.split(", ")).toEqual([
    ...[320, 480, 720, 1000].map((width) => `/media/photo.webp?w=${width} ${width}w`),
    "/media/photo.webp 1600w",
  ])
  expect(artSet("/elsewhere.webp")).toBeUndefined()
})
