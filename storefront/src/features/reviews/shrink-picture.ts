/** Longest side of what the shop keeps, pixels: more would only travel. */
const KEPT_SIDE = 1600

/** A photo made small enough for a slow line, as JPEG; as it is where this browser cannot. */
export async function shrinkPicture(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" })
    const scale = Math.min(1, KEPT_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85))
    return made ?? file
  } catch {
    return file
  }
}
