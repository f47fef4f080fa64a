import { withTransaction } from "../../../lib/pg"
import { letGo } from "./hold-voucher"

/** How long a counter may hold a voucher for a basket that nobody pays, hours. */
const HOURS = 24

/** Gives back what counters held and never used; a sale that comes later takes its use anew. */
export async function releaseStaleVouchers(): Promise<void> {
  await withTransaction(async (client) => {
    const { rows } = await client.query<{ saleId: string }>(
      `select sale_id "saleId" from till_voucher
       where used_at is null and released_at is null
         and held_at < now() - interval '${HOURS} hours'
       order by voucher_code, sale_id limit 100 for update skip locked`,
    )
    for (const { saleId } of rows) await letGo(client, saleId)
  })
}
