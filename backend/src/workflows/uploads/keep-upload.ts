import type { MedusaContainer } from "@medusajs/framework/types"
import type { VendorUpload } from "@ocop/contracts"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { storePicture } from "./store-picture"

/** Stores a producer's picture and notes whose it is. */
export async function keepUpload(
  container: MedusaContainer,
  by: { producerId: string; memberId: string },
  file: Buffer,
): Promise<VendorUpload> {
  const { fileId, url, width, height, bytes } = await storePicture(container, file)
  const uploadId = newId("lupl")
  await pool().query(
    `insert into listing_upload (id, producer_id, url, file_id, width, height, bytes, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uploadId, by.producerId, url, fileId, width, height, bytes, by.memberId],
  )
  return { uploadId, url, width, height }
}
