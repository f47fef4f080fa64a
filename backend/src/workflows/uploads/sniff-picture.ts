export type PictureType = "image/jpeg" | "image/png" | "image/webp"

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to)

/** What the first bytes say a file is; names and declared types are not asked. */
export function sniffPicture(bytes: Buffer): PictureType | null {
  if (bytes.length < 16) return null
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg"
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png"
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp"
  return null
}

// A file that is a picture and something else at once was made to deceive. In compressed picture
// data none of these stands by chance.
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe)[\s>]|<\?php|%PDF-1\./i
const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14])

/** Whether a picture also holds a page, a script, a document or an archive. */
export function hasSecondNature(bytes: Buffer): boolean {
  return bytes.includes(ARCHIVE) || MARKUP.test(bytes.toString("latin1"))
}
