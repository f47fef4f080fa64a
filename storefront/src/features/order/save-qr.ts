import { qrMatrix } from "@ocop/ui"

const EDGE_PX = 1080

/** Saves the code as a picture, for the bank app on the same phone. */
export function saveQr(payload: string, fileName: string): void {
  const { size, path } = qrMatrix(payload)
  const canvas = document.createElement("canvas")
  canvas.width = EDGE_PX
  canvas.height = EDGE_PX
  const pen = canvas.getContext("2d")
  if (!pen) return
  pen.fillStyle = "#fff"
  pen.fillRect(0, 0, EDGE_PX, EDGE_PX)
  pen.scale(EDGE_PX / size, EDGE_PX / size)
  pen.fillStyle = "#000"
  pen.fill(new Path2D(path))
  const link = document.createElement("a")
  link.download = fileName
  link.href = canvas.toDataURL("image/png")
  link.click()
}
