import type { KeyObject } from "node:crypto"
import type { VatMethod } from "@ocop/domain"
import { pool } from "../../lib/pg"
import { signKeyOf } from "./device-signature"
import type { PrivateJwk, PublicJwk } from "./pin-seal"

/** A device with everything that a signed call needs to know about where it stands. */
export type Device = {
  id: string
  state: "active" | "revoked"
  epoch: number
  registerId: string
  registerCode: string
  outletId: string
  outletCode: string
  locationId: string
  salesChannelId: string
  sellerVatMethod: VatMethod
  signKey: KeyObject
  sealKey: PublicJwk
  serverSealKey: PrivateJwk
}

type Row = Omit<Device, "signKey"> & { signKey: PublicJwk }

/** How long a revocation may take to reach another process, milliseconds. */
const FRESH_MS = 2_000
const MOST = 2_000
const known = new Map<string, { device: Device | null; at: number }>()

/** Lets a change of a device count at once in this process. */
export function forgetDevices(): void {
  known.clear()
}

/** The device with this id, or null. Answers are kept for two seconds. */
export async function findDevice(id: string): Promise<Device | null> {
  const cached = known.get(id)
  if (cached && Date.now() - cached.at < FRESH_MS) return cached.device
  const found = await pool().query<Row>({
    name: "device-by-id",
    text: `select d.id, d.state, d.epoch, d.register_id "registerId", r.code "registerCode",
        o.id "outletId", o.code "outletCode", l.stock_location_id "locationId",
        c.sales_channel_id "salesChannelId", e.vat_method "sellerVatMethod",
        d.sign_key "signKey", d.seal_key "sealKey", d.server_seal_key "serverSealKey"
      from device d join register r on r.id = d.register_id join outlet o on o.id = r.outlet_id
      join legal_entity e on e.id = o.legal_entity_id
      join outlet_stock_location l on l.outlet_id = o.id and l.deleted_at is null
      join outlet_sales_channel c on c.outlet_id = o.id and c.deleted_at is null
      where d.id = $1`,
    values: [id],
  })
  const row = found.rows[0]
  const device = row ? { ...row, signKey: signKeyOf(row.signKey) } : null
  if (known.size >= MOST) known.clear()
  known.set(id, { device, at: Date.now() })
  return device
}
