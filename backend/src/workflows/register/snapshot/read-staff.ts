import type { PosSnapshot } from "@ocop/contracts"
import { pool } from "../../../lib/pg"
import type { Device } from "../device-register"
import { pinSealer, publicHalf } from "../pin-seal"

/** How far each role may lower a price by itself, basis points. */
const MAX_DISCOUNT_BP = { cashier: 500, manager: 3_000 } as const

type Row = {
  id: string
  name: string
  role: "cashier" | "manager"
  salt: string
  iterations: number
  derived: string
}

/** The staff of the device's own outlet; PIN verifiers are sealed to this device. */
export async function readStaff(device: Device): Promise<PosSnapshot["staff"]> {
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
  return found.rows.map(({ id, name, role, salt, iterations, derived }) => ({
    id,
    name,
    role,
    maxDiscountBp: MAX_DISCOUNT_BP[role],
    pin: { salt, iterations, serverKey, seal: seal(derived) },
  }))
}
