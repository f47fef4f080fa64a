import type { ClientBase, Pool } from "pg"
import { makePinVerifier } from "./pin"

export type StaffInput = {
  id: string
  name: string
  phone?: string | null
  pin: string
  outlets: { outletId: string; role: "cashier" | "manager" }[]
}

/** Writes a staff member with a fresh PIN verifier and exactly these outlets. */
export async function saveStaff(db: ClientBase | Pool, staff: StaffInput): Promise<void> {
  const { salt, iterations, derived } = await makePinVerifier(staff.pin)
  await db.query(
    `with person as (
       insert into staff (id, name, phone, pin_salt, pin_iterations, pin_derived)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set name = excluded.name, phone = excluded.phone,
         pin_salt = excluded.pin_salt, pin_iterations = excluded.pin_iterations,
         pin_derived = excluded.pin_derived, state = 'active'
       returning id
     ), gone as (
       delete from staff_outlet where staff_id = $1
         and outlet_id not in (select x->>'outletId' from jsonb_array_elements($7::jsonb) x)
     )
     insert into staff_outlet (staff_id, outlet_id, role)
       select p.id, x->>'outletId', x->>'role' from person p, jsonb_array_elements($7::jsonb) x
       on conflict (staff_id, outlet_id) do update set role = excluded.role`,
    [
      staff.id,
      staff.name,
      staff.phone ?? null,
      salt,
      iterations,
      derived,
      JSON.stringify(staff.outlets),
    ],
  )
}
