import type { SaleFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { openExceptions } from "../../intake/facts/set-aside"
import type { Device } from "../../register/device-register"
import { letGo } from "./hold-voucher"

export type VoucherClaim = { device: Device; saleId: string; code: string }

/** The vouchers that sales say were used for them. */
export const voucherClaimsOf = ({ device, sale }: { device: Device; sale: SaleFact }) =>
  sale.voucher ? [{ device, saleId: sale.id, code: sale.voucher.code }] : []

// What was held is used. What was let go meanwhile is taken anew, while there is any.
const USE = `
  update till_voucher set used_at = now()
  where sale_id = $1 and voucher_code = $2 and used_at is null and released_at is null`
const TAKE = "update voucher set used = used + 1 where code = $1 and used < max_uses"
const KEEP = `
  insert into till_voucher (sale_id, voucher_code, outlet_id, register_id, used_at)
  values ($1, $2, $3, $4, now()) on conflict (sale_id) do update
    set voucher_code = $2, used_at = now(), released_at = null
  where till_voucher.released_at is not null`

/**
 * Sales use their vouchers, in the transaction of the sales. One that is used up, or that nobody
 * knows, is a manager's to look at: the goods are sold.
 */
export async function claimVouchers(
  client: PoolClient,
  claims: readonly VoucherClaim[],
): Promise<void> {
  const sorted = [...claims].sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const { device, saleId, code } of sorted) {
    const held = await client.query(USE, [saleId, code])
    if (held.rowCount === 1) continue
    // The basket held another code, whose answer the till never saw: that one is free again.
    await letGo(client, saleId)
    const taken = await client.query(TAKE, [code])
    if (taken.rowCount === 1) {
      await client.query(KEEP, [saleId, code, device.outletId, device.registerId])
      continue
    }
    await openExceptions(client, device.outletId, [
      { kind: "VOUCHER_SPENT", subject: `sale:${saleId}`, details: { code } },
    ])
  }
}
