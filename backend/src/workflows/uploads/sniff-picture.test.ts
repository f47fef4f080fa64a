import { randomBytes } from "node:crypto"
import { describe, expect, it } from "vitest"
import { hasSecondNature, sniffPicture } from "./sniff-picture"

const bytes = (text: string) => Buffer.from(text, "latin1")
const pad = "\0".repeat(16)

describe("a file's first bytes", () => {
  it.each([
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
  ])("tell a picture of the kinds we take", (start, type) => {
    expect(sniffPicture(bytes(start + pad))).toBe(type)
  })

  it.each(["<svg xmlns=", "GIF89a", "%PDF-1.7", "PK\x03\x04", "BM", "", "\xff\xd8"])(
    "tell %j apart from one",
    (start) => {
      expect(sniffPicture(bytes(start + (start.length > 2 ? pad : "")))).toBeNull()
    },
  )
})

describe("a second nature", () => {
  it.each([
    "<script>",
    "<SVG onload=x>",
    "<!DOCTYPE  html>",
    "<?php echo 1;",
    "%PDF-1.4",
    "PK\x03\x04\x14",
  ])("is seen in %j wherever it stands", (text) => {
    expect(hasSecondNature(Buffer.concat([randomBytes(1000), bytes(text), bytes(pad)]))).toBe(true)
  })

  it("is not seen in the notes that cameras write", () => {
    const xmp = '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF></rdf:RDF>'
    expect(hasSecondNature(bytes(xmp))).toBe(false)
  })
})
