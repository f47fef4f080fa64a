import { withTransaction } from "../../../lib/pg"
import { closeCase, openCase } from "./open-case"

type Settling = {
  id: string
  /** `refund`: the open đồng went back to the payer. `kept`: they stay with us, for a reason. */
  purpose: "refund" | "kept"
  note: string
  by: string
}

/** A person closes a case and says where its open đồng went. Refuses NOT_FOUND and CASE_CLOSED. */
export async function settleCase({ id, purpose, note, by }: Settling): Promise<void> {
  await withTransaction(async (client) => {
    const { open } = await openCase(client, id)
    if (open > 0) {
      await client.query(
        `insert into payment_allocation (incoming_id, purpose, amount, by, note)
         values ($1, $2, $3, $4, $5)`,
        [id, purpose, open, by, note],
      )
    }
    await closeCase(client, { id, note, by })
  })
}
