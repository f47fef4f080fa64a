import type { CodeFinder } from "./watch-codes"

/** What goods, scales and receipts carry. */
const FORMATS = ["ean_13", "ean_8", "upc_a", "code_128", "data_matrix", "qr_code"]

type Detector = { detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** The browser's own finder of codes, as Android tablets have it. Throws where it knows no bar codes. */
export async function openCodeFinder(): Promise<CodeFinder> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const known = (await Native?.getSupportedFormats()) ?? []
  // Some browsers have the name and nothing behind it.
  if (!Native || !known.includes("ean_13")) throw new Error("this browser finds no codes")
  const detector = new Native({ formats: FORMATS.filter((format) => known.includes(format)) })
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue)
}
