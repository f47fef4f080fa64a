import type { MedusaContainer } from "@medusajs/framework/types"
import { MOST_CLAIM_PHOTOS } from "@ocop/contracts"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { storePicture } from "../uploads/store-picture"

/**
 * Stores a buyer's picture of what came, made safe, for a claim of this order to come. Refuses
 * FILE_REFUSED, and TOO_MANY_REQUESTS beyond ten pictures an order.
 */
export async function keepClaimPhoto(
  container: MedusaContainer,
  orderCode: string,
  file: Buffer,
): Promise<{ photoId: string }> {
  const counted = await pool().query<{ n: number }>(
    "select count(*)::int n from goods_claim_photo where order_code = $1",
    [orderCode],
  )
  if ((counted.rows[0]?.n ?? 0) >= MOST_CLAIM_PHOTOS) return refuse("TOO_MANY_REQUESTS")
  const { fileId, url, width, height } = await storePicture(container, file)
  const photoId = newId("ocphoto")
  await pool().query(
    `insert into goods_claim_photo (id, order_code, url, file_id, width, height, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [photoId, orderCode, url, fileId, width, height, now()],
  )
  return { photoId }
}
