import type { MedusaContainer } from "@medusajs/framework/types"
import { pool } from "../../lib/pg"
import { addRecognitionSkusWorkflow } from "../../workflows/recognition/workflows/add-recognition-skus"

/**
 * Puts the second pack sizes of the demo into the recognised set of their product. Their packaging
 * is not registered, so they must show no star: a negative example that tests and screens need.
 */
export async function seedSecondPacks(container: MedusaContainer): Promise<void> {
  const { rows } = await pool().query<{ recognition_id: string; variant_id: string }>(
    `select first.recognition_id, second.variant_id
     from sku_profile second
     join sku_profile whole on second.code = whole.code || 'B'
     join recognition_sku first on first.variant_id = whole.variant_id
     where not exists (select 1 from recognition_sku r
       where r.variant_id = second.variant_id and r.recognition_id = first.recognition_id)`,
  )
  if (rows.length === 0) return
  await addRecognitionSkusWorkflow(container).run({ input: { skus: rows, packaging: [] } })
}
