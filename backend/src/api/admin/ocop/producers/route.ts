import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProducerList } from "@ocop/contracts"
import { pool } from "../../../../lib/pg"
import { noQuery, parseWith } from "../../../../lib/validate"

/** All producers with the number of their products and members. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminProducerList>,
): Promise<void> {
  parseWith(noQuery, req.query)
  const { rows } = await pool().query<AdminProducerList["items"][number]>(
    `select p.id, p.handle, p.name, p.kind, p.commune_code as "communeCode",
       p.legal_entity_id as "legalEntityId",
       (select count(*)::int from producer_product made
         where made.producer_id = p.id and made.deleted_at is null) as products,
       (select count(*)::int from producer_member m
         where m.producer_id = p.id and m.deleted_at is null) as members
     from producer p where p.deleted_at is null order by p.name`,
  )
  res.json({ items: rows })
}
