import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from "zxing-wasm/reader"
import file from "zxing-wasm/reader/zxing_reader.wasm?url"
import type { CodeFinder } from "./watch-codes"

/** The same as the browser's own finder is asked for. */
const FORMATS: ReadInputBarcodeFormat[] = [
  "EAN-13",
  "EAN-8",
  "UPC-A",
  "Code128",
  "DataMatrix",
  "QRCode",
]

/** Enough for the bars of a pack held before the camera; more only costs time. Pixels. */
const MOST_WIDTH = 960

/**
 * A finder of codes that we serve ourselves, for browsers without one: about a megabyte, fetched with
 * the first use of the camera and kept by the service worker. Throws where it cannot be fetched.
 */
export async function openOwnFinder(): Promise<CodeFinder> {
  await prepareZXingModule({ overrides: { locateFile: () => file }, fireImmediately: true })
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  if (!pen) throw new Error("this browser draws no pictures")
  return async (picture) => {
    const scale = Math.min(1, MOST_WIDTH / picture.videoWidth)
    canvas.width = Math.round(picture.videoWidth * scale)
    canvas.height = Math.round(picture.videoHeight * scale)
    if (canvas.width === 0 || canvas.height === 0) return []
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height)
    const found = await readBarcodes(pixels, { formats: FORMATS, maxNumberOfSymbols: 4 })
    return found.flatMap(({ isValid, text }) => (isValid ? [text] : []))
  }
}
