import { encode } from "uqr"

/** Quiet zone around a code, in modules. */
export const QR_QUIET = 4

/** The modules of a QR code (level M) and the path of its dark ones, quiet zone included. */
export function qrMatrix(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: QR_QUIET })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("")
  return { size, path }
}
