import { afterAll, beforeAll } from "vitest"
import { openProvince, type Province } from "../intake/support/open-province.js"

/** One province for all files of this folder: a backend costs more seconds than their cases do. */
export let province: Province
beforeAll(async () => {
  province = await openProvince()
})
afterAll(() => province.close())
