import { checkLaws } from "@ocop/ops"
import { afterAll, beforeAll, expect, vi } from "vitest"
import { openProvince, type Province } from "../../intake/support/open-province.js"
import { openBank } from "../bank.js"

/** One province for all files of this folder: a backend costs more seconds than their cases do. */
export let province: Province
export let bank: ReturnType<typeof openBank>
beforeAll(async () => {
  // 0.02 hours: a transfer holds its goods for 72 seconds, unless a test makes it older.
  province = await openProvince({ OCOP_PAY_HOURS: "0.02" })
  bank = openBank(province)
})
afterAll(async () => {
  const broken = (await checkLaws(province.databaseUrl)).filter(({ holds }) => !holds)
  await province.close()
  expect(broken).toEqual([])
})

/** Lets the time of orders run out, and waits until their goods are back. */
export async function expire(...codes: string[]): Promise<void> {
  await province.db.query(
    "update web_order set pay_before = now() - interval '1 second' where code = any($1)",
    [codes],
  )
  await vi.waitFor(
    async () => {
      for (const code of codes) expect((await bank.orderNow(code))?.status).toBe("expired")
    },
    { timeout: 30_000, interval: 250 },
  )
}
