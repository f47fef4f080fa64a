import sharp from "sharp"
import { hasSecondNature, sniffPicture } from "./sniff-picture"

export const MOST_BYTES = 8 * 1024 * 1024
const MOST_PIXELS = 40_000_000
const MOST_SIDE = 12_000
const LEAST_SIDE = 64
/** Longest side of what is kept, pixels. */
const KEPT_SIDE = 1600

export type PictureFault =
  | "TOO_LARGE"
  | "TYPE"
  | "SECOND_NATURE"
  | "DIMENSIONS"
  | "ANIMATED"
  | "BROKEN"

export type SafePicture =
  | { ok: true; bytes: Buffer; width: number; height: number }
  | { ok: false; fault: PictureFault }

const fail = (fault: PictureFault): SafePicture => ({ ok: false, fault })

const open = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true })

async function remake(bytes: Buffer): Promise<SafePicture> {
  try {
    // Only the header is read here: a bomb is refused before it is unfolded.
    const { width, height, pages = 1 } = await open(bytes).metadata()
    if (pages > 1) return fail("ANIMATED")
    const sides = [width, height]
    if (sides.some((side) => side > MOST_SIDE || side < LEAST_SIDE)) return fail("DIMENSIONS")
    if (width * height > MOST_PIXELS) return fail("DIMENSIONS")
    // Turned as the camera meant, then without its notes: place, device and owner stay at home.
    const made = await open(bytes)
      .rotate()
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, bytes: made.data, width: made.info.width, height: made.info.height }
  } catch {
    return fail("BROKEN")
  }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a new WebP picture out of an untrusted file, or says what is wrong with it. One at a time in
 * a process: unfolding forty megapixels takes memory.
 */
export async function safePicture(bytes: Buffer): Promise<SafePicture> {
  if (bytes.length > MOST_BYTES) return fail("TOO_LARGE")
  if (sniffPicture(bytes) === null) return fail("TYPE")
  if (hasSecondNature(bytes)) return fail("SECOND_NATURE")
  const made = last.then(() => remake(bytes))
  last = made
  return made
}
