import ReceiptPrinterEncoder from "@point-of-sale/receipt-printer-encoder"
import type { Bitmap } from "./raster-sheet"

/** Darker than this is a dot; text has soft edges and must not grow thin. */
const THRESHOLD = 160
const NARROW = 384

/**
 * ESC/POS bytes of a slip: one raster image, in the chunks that printers take, and a cut. No text and
 * so no code page: printers hold few of the Vietnamese letters, and each in another place.
 */
export function slipBytes({ data, width, height }: Bitmap): Uint8Array {
  const columns = width === NARROW ? 32 : 48
  return new ReceiptPrinterEncoder({
    language: "esc-pos",
    imageMode: "raster",
    columns,
    feedBeforeCut: 4,
  })
    .initialize()
    .image({ data, width, height }, { algorithm: "threshold", threshold: THRESHOLD })
    .cut("partial")
    .encode()
}

/** Opens the drawer that hangs on the printer: a job of its own, so that no paper keeps it shut. */
export const drawerBytes = (): Uint8Array =>
  new ReceiptPrinterEncoder({ language: "esc-pos" }).pulse(0, 100, 500).encode()
