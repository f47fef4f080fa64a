import type { FactsAnswer } from "@ocop/contracts"
import { afterAll, beforeAll } from "vitest"
import { FOOTPRINT, openProvince, type Province } from "../support/open-province.js"
import type { Till } from "../support/till.js"

/** One province for all cases, and its first till: a backend costs more seconds than they do. */
export let province: Province
export let till: Till
beforeAll(async () => {
  province = await openProvince()
  till = await province.till(1)
})
afterAll(() => province.close())

export const statuses = (answer: { body: FactsAnswer }) => answer.body.results.map((r) => r.status)

/** Units that a sale moved, negative: taken. */
export const moved = (saleId: string) =>
  province.number("select coalesce(sum(qty), 0) from stock_move where reference = $1", [
    `sale:${saleId}`,
  ])

/** Kinds of the exceptions that were opened about something. */
export const kinds = async (subject: string) =>
  (
    await province.rows<{ kind: string }>(
      "select kind from intake_exception where subject = $1 order by 1",
      [subject],
    )
  ).map(({ kind }) => kind)

/** The book that the backend holds is a second old at most. */
export const forgotten = () => new Promise((done) => setTimeout(done, 1_200))

let hired = false
/** A manager at the first outlet. */
export const hireManager = async () => {
  if (hired) return
  hired = true
  await province.db.query(
    `insert into staff (id, name, pin_salt, pin_iterations, pin_derived)
       select 'staff_m', 'DEMO Quản lý', pin_salt, pin_iterations, pin_derived from staff limit 1`,
  )
  await province.db.query("insert into staff_outlet values ('staff_m', 'out_1', 'manager')")
  await forgotten()
}

export const footprint = async () => (await province.rows<{ state: string }>(FOOTPRINT))[0]?.state
