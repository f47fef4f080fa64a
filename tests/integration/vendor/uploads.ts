import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type { ErrorBody, VendorUpload } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import { shop } from "./stage.js"
import { fileOf, png, pngFile } from "./support/png.js"

let member = ""
let office = ""
beforeAll(async () => {
  member = await shop.member(1)
  office = await shop.office()
})

type Reply = VendorUpload & ErrorBody & { details: { fault?: string } }
const upload = (file: Blob, name = "a.png") => {
  const form = new FormData()
  form.append("file", file, name)
  return shop.call<Reply>("POST", "/vendor/uploads", { token: member, body: form })
}
const officeUpload = (file: Blob, name = "a.png") => {
  const form = new FormData()
  form.append("files", file, name)
  return shop.call<ErrorBody & { files: { url: string }[] }>("POST", "/admin/uploads", {
    token: office,
    body: form,
  })
}
const stored = () => readdir(join(shop.dataDir, "static")).catch(() => [])
const fetchStored = async (url: string, query = "") => {
  const answer = await fetch(`${shop.backend.url}${new URL(url).pathname}${query}`)
  return Buffer.from(await answer.arrayBuffer())
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const HTML = "<!doctype html><html><body><script>alert(1)</script></body></html>"

const REFUSED: [what: string, file: () => Blob, name: string, fault: string][] = [
  ["an SVG", () => fileOf(SVG, "image/svg+xml"), "a.svg", "TYPE"],
  ["an SVG that says it is a PNG", () => fileOf(SVG), "a.png", "TYPE"],
  ["a page", () => fileOf(HTML, "text/html"), "a.html", "TYPE"],
  ["a page named as a picture", () => fileOf(HTML, "image/jpeg"), "a.jpg", "TYPE"],
  [
    "a picture that is also a page",
    () => fileOf(Buffer.concat([png(80, 80), Buffer.from(HTML)])),
    "a.png",
    "SECOND_NATURE",
  ],
  [
    "a picture that is also an archive",
    () => fileOf(Buffer.concat([png(80, 80), Buffer.from("PK\x03\x04\x14\x00", "latin1")])),
    "a.png",
    "SECOND_NATURE",
  ],
  [
    "a script in the notes of a picture",
    () => pngFile(80, 80, { note: "<script>alert(1)</script>" }),
    "a.png",
    "SECOND_NATURE",
  ],
  [
    "the first bytes of a picture and nothing more",
    () => fileOf(png(80, 80).subarray(0, 40)),
    "a.png",
    "BROKEN",
  ],
  [
    "a bomb of forty thousand pixels a side",
    () => pngFile(80, 80, { claims: [40_000, 40_000] }),
    "a.png",
    "DIMENSIONS",
  ],
  [
    "a bomb below the side limit",
    () => pngFile(80, 80, { claims: [11_000, 11_000] }),
    "a.png",
    "DIMENSIONS",
  ],
  ["a picture of a few pixels", () => pngFile(8, 8), "a.png", "DIMENSIONS"],
]

describe("a picture that a producer sends", () => {
  it.each(REFUSED)(
    "is refused when it is %s, and nothing is kept",
    async (_what, file, name, fault) => {
      const before = await stored()
      const answer = await upload(file(), name)
      expect([answer.status, answer.body.code]).toEqual([422, "FILE_REFUSED"])
      // A bomb is told by its header, or by the decoder that reads no further than the header.
      const faults = fault === "DIMENSIONS" ? ["DIMENSIONS", "BROKEN"] : [fault]
      expect(faults).toContain(answer.body.details.fault)
      expect(await stored()).toEqual(before)
    },
  )

  it("is refused above eight megabytes before it is read", async () => {
    const answer = await upload(fileOf(Buffer.alloc(9 * 1024 * 1024)))
    expect([answer.status, answer.body.code]).toEqual([413, "PAYLOAD_TOO_LARGE"])
  })

  it("is made anew: WebP, at most 1600 pixels, without a word of its notes", async () => {
    const answer = await upload(pngFile(1800, 900, { note: "DEMO photographer, 18.34 105.90" }))
    expect(answer.status).toBe(201)
    expect([answer.body.width, answer.body.height]).toEqual([1600, 800])
    const bytes = await fetchStored(answer.body.url)
    expect(bytes.toString("latin1", 0, 4)).toBe("RIFF")
    expect(bytes.toString("latin1", 8, 12)).toBe("WEBP")
    for (const word of ["DEMO photographer", "EXIF", "XMP ", "tEXt"]) {
      expect(bytes.includes(word)).toBe(false)
    }
    // A card fetches it no wider than it stands there, and in no width of its own choice.
    const narrow = await fetchStored(answer.body.url, "?w=480")
    expect(narrow.toString("latin1", 8, 12)).toBe("WEBP")
    expect(narrow.length).toBeLessThan(bytes.length)
    const { pathname } = new URL(answer.body.url)
    for (const query of ["?w=481", "?w=0480", "?w="]) {
      expect((await fetch(`${shop.backend.url}${pathname}${query}`)).status).toBe(404)
    }
  })

  it("gets a name of ours whatever it was called", async () => {
    const answer = await upload(pngFile(80, 80), "../../evil.jpg.html")
    expect(answer.body.url).toMatch(/\/static\/[\w-]+\.webp$/)
    expect((await stored()).every((name) => name.endsWith(".webp"))).toBe(true)
  })

  it("needs a form with exactly one file", async () => {
    const json = await shop.call<ErrorBody>("POST", "/vendor/uploads", { token: member, body: {} })
    expect([json.status, json.body.code]).toEqual([415, "UNSUPPORTED_MEDIA"])
    const empty = await shop.call<ErrorBody>("POST", "/vendor/uploads", {
      token: member,
      body: new FormData(),
    })
    expect(empty.body.code).toBe("INVALID_REQUEST")
  })
})

describe("Medusa's own upload", () => {
  it.each(REFUSED)("refuses %s", async (_what, file, name) => {
    expect((await officeUpload(file(), name)).body.code).toBe("FILE_REFUSED")
  })

  it("keeps a true picture, made anew", async () => {
    const answer = await officeUpload(pngFile(80, 80, { note: "DEMO photographer" }))
    expect(answer.status).toBe(200)
    const bytes = await fetchStored(answer.body.files[0]?.url ?? "")
    expect(bytes.toString("latin1", 8, 12)).toBe("WEBP")
  })

  it("signs no address that would go round the checks", async () => {
    const answer = await shop.call<ErrorBody>("POST", "/admin/uploads/presigned-urls", {
      token: office,
      body: { originalname: "a.svg", mime_type: "image/svg+xml", size: 10 },
    })
    expect(answer.body.code).toBe("ROUTE_CLOSED")
  })
})
