import type { SaleFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"
import { closeWhole } from "./allocate-to-till"
import { matchWaiting } from "./match-waiting"
import { releaseTillMoney } from "./release-till-money"

type Sold = { device: Device; sale: SaleFact }

export type Claim = {
  reference: string
  outletId: string
  registerId: string
  saleId: string
  amount: number
}

/** What sales of a till say was transferred under its own references, đồng a reference. */
export function claimsOf({ device, sale }: Sold): Claim[] {
  const place = `${device.outletCode} ${device.registerCode} `
  const sums = new Map<string, number>()
  for (const { kind, amount, reference } of sale.tenders) {
    if (kind !== "vietqr" || amount === 0 || !reference?.startsWith(place)) continue
    if (!/^[0-9A-F]{8}$/.test(reference.slice(place.length))) continue
    sums.set(reference, (sums.get(reference) ?? 0) + amount)
  }
  const { outletId, registerId } = device
  return [...sums].map(([reference, amount]) => ({
    ...{ reference, outletId, registerId, amount },
    saleId: sale.id,
  }))
}

// The first sale that names a reference has it.
const CLAIM = `
  insert into till_transfer (reference, outlet_id, register_id, amount, status, sale_id, claimed_at)
  values ($1, $2, $3, $4, 'waiting', $5, now())
  on conflict (reference) do update set sale_id = $5, claimed_at = now(),
    amount = greatest($4, till_transfer.paid_amount),
    status = case when till_transfer.paid_amount >= $4 then 'paid' else 'waiting' end
  where till_transfer.sale_id is null and till_transfer.register_id = $3
  returning (paid_amount - $4)::float8 surplus`

/**
 * Sales say what was transferred for them: the money that came is theirs, what came beyond goes to
 * the queue, and what did not come is looked for from now on. In the transaction of the sales.
 */
export async function claimTransfers(client: PoolClient, claims: readonly Claim[]): Promise<void> {
  const sorted = [...claims].sort((a, b) => (a.reference < b.reference ? -1 : 1))
  for (const { reference, outletId, registerId, amount, saleId } of sorted) {
    const values = [reference, outletId, registerId, amount, saleId]
    const claimed = await client.query<{ surplus: number }>(CLAIM, values)
    const [row] = claimed.rows
    if (!row) continue
    if (row.surplus > 0) {
      await releaseTillMoney(client, {
        reference,
        amount: row.surplus,
        kind: "overpaid",
        why: "more than the sale took",
      })
      await client.query(
        "update till_transfer set amount = $2, status = 'paid' where reference = $1",
        [reference, amount],
      )
    }
    if (row.surplus >= 0) await closeWhole(client, reference)
    else await matchWaiting(client, reference)
  }
}
