import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropNarrow, narrowPicture, pictureWidthOf } from "./narrow-picture"

let root = ""
const widthOf = async (file: string | null) =>
  (await sharp(join(root, file ?? "none")).metadata()).width
const picture = (name: string, width: number) =>
  sharp({ create: { width, height: 600, channels: 3, background: "#1f5e3a" } })
    .webp()
    .toFile(join(root, "static", name))

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "narrow-"))
  await mkdir(join(root, "static"))
  await picture("photo.webp", 1200)
  await picture("small.webp", 400)
})
afterAll(() => rm(root, { recursive: true }))

describe("a kept picture", () => {
  it("is handed out in the widths that a card needs, never wider than it is", async () => {
    const asked = await Promise.all([1, 2, 3].map(() => narrowPicture(root, "photo.webp", 480)))
    expect(new Set(asked).size).toBe(1)
    expect(await widthOf(asked[0] ?? null)).toBe(480)
    expect(await widthOf(await narrowPicture(root, "small.webp", 720))).toBe(400)
    expect(await narrowPicture(root, "none.webp", 480)).toBeNull()
  })

  it("is made in no other width, whatever is asked for", () => {
    expect(["320", "480", "720", "1000"].map(pictureWidthOf)).toEqual([320, 480, 720, 1000])
    expect(["481", "0480", "48e1", "", "9999999"].map(pictureWidthOf)).toEqual([
      ...[null, null, null, null, null],
    ])
  })

  it("leaves nothing behind when it is taken away", async () => {
    await narrowPicture(root, "photo.webp", 320)
    await dropNarrow(root, "photo.webp")
    expect(await readdir(join(root, "static-narrow"))).toEqual(["small-720.webp"])
  })
})
