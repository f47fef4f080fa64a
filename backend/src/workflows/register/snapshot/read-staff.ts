import type { PosSnapshot } from "@ocop/contracts"
import { now } from "../../../lib/clock"
import { pool } from "../../../lib/pg"
import type { Book, StaffRole } from "../../intake/book/book-types"
import type { Device } from "../device-register"
import { pinSealer, publicHalf } from "../pin-seal"
import { limitsOfRole } from "../role-limits"

type Row = {
  id: string
  name: string
  role: StaffRole
  salt: string
  iterations: number
  derived: string
}

/** The staff of the device's own outlet with the limits of their roles; PIN verifiers are sealed to this device. */
export async function readStaff(device: Device, book: Book): Promise<PosSnapshot["staff"]> {
  const found = await pool().query<Row>({
    name: "staff-of-outlet",
    text: `select s.id, s.name, o.role, s.pin_salt salt, s.pin_iterations iterations,
        s.pin_derived derived
      from staff_outlet o join staff s on s.id = o.staff_id
      where o.outlet_id = $1 and s.state = 'active' order by s.name, s.id`,
    values: [device.outletId],
  })
  const seal = pinSealer(device.sealKey, device.serverSealKey)
  const serverKey = publicHalf(device.serverSealKey)
  const atMs = now().getTime()
  return found.rows.map(({ id, name, role, salt, iterations, derived }) => {
    const { maxDiscountBp, maxRefund, maxUnseen } = limitsOfRole(book, device.outletId, role, atMs)
    const pin = { salt, iterations, serverKey, seal: seal(derived) }
    return { id, name, role, maxDiscountBp, maxRefund, maxUnseen, pin }
  })
}
