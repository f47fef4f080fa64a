import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { refuse } from "../../lib/http-error"
import { safePicture } from "./safe-picture"

export type StoredPicture = {
  fileId: string
  url: string
  width: number
  height: number
  bytes: number
}

/**
 * Makes an untrusted picture safe and stores it under a name of ours.
 * Refuses FILE_REFUSED and says why in `details.fault`.
 */
export async function storePicture(
  container: MedusaContainer,
  file: Buffer,
): Promise<StoredPicture> {
  const picture = await safePicture(file)
  if (!picture.ok) return refuse("FILE_REFUSED", { fault: picture.fault })
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: [
        {
          filename: `${randomUUID()}.webp`,
          mimeType: "image/webp",
          content: picture.bytes.toString("base64"),
          access: "public",
        },
      ],
    },
  })
  const stored = result[0]
  if (!stored) throw new Error("the file module stored nothing")
  const { width, height } = picture
  return { fileId: stored.id, url: stored.url, width, height, bytes: picture.bytes.length }
}
