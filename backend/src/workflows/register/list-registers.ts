import { pool } from "../../lib/pg"

export type RegisterRow = {
  outletCode: string
  registerCode: string
  epoch: number
  deviceId: string | null
  deviceName: string | null
  deviceState: "active" | "revoked" | null
  enrolledAt: Date | null
  storagePersisted: boolean | null
  appliedThrough: number
  lastSaleAt: Date | null
}

/** Every register with the device of its current epoch and its last sale. */
export async function listRegisters(): Promise<RegisterRow[]> {
  const found = await pool().query<RegisterRow>(`
    select o.code "outletCode", r.code "registerCode", r.epoch, d.id "deviceId",
      d.name "deviceName", d.state "deviceState", d.enrolled_at "enrolledAt",
      d.storage_persisted "storagePersisted", coalesce(p.applied_through, 0) "appliedThrough",
      (select s.at from sale s where s.register_id = r.id and s.epoch = r.epoch
        order by s.seq desc limit 1) "lastSaleAt"
    from register r join outlet o on o.id = r.outlet_id
    left join device d on d.register_id = r.id and d.epoch = r.epoch
    left join register_progress p on p.register_id = r.id and p.epoch = r.epoch
    order by o.code, r.code`)
  return found.rows
}
