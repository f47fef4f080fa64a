import type { CodeFinder } from "./watch-codes"

/** What goods, scales and receipts carry. */
const FORMATS = ["ean_13", "ean_8", "upc_a", "code_128", "data_matrix", "qr_code"]

type Detector = { detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/**
 * The browser's own finder of codes, as Android tablets have it; ours where it has none, or only the
 * name of one. Throws where ours cannot be fetched.
 */
export async function openCodeFinder(): Promise<CodeFinder> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const known = (await Native?.getSupportedFormats().catch(() => [])) ?? []
  if (!Native || !known.includes("ean_13")) return (await import("./own-finder")).openOwnFinder()
  const detector = new Native({ formats: FORMATS.filter((format) => known.includes(format)) })
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue)
}
