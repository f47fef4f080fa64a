import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { backendServerFolder } from "@ocop/ops"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Kernel, openKernel } from "./kernel-fixture.js"

let kernel: Kernel
beforeAll(async () => {
  kernel = await openKernel()
})
afterAll(() => kernel.close())

const SCRIPT = `Promise.resolve(require("./src/workflows/stock/expire-lots.js").expireLots())
  .then((lots) => require("./src/lib/pg.js").closePool().then(() => console.log(lots)))`

/** What the hourly job does, by the built server, in a process of its own. */
async function expireLots(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", SCRIPT], {
    cwd: backendServerFolder,
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: kernel.url, OCOP_TODAY: "2026-11-21" },
  })
  return Number(stdout)
}

it("goods past their date leave the stock the next day, by movements, and only once", async () => {
  const i = await kernel.item()
  const l = "sloc_a"
  await kernel.post([
    { i, l, q: 2.5, lot: "old", owner: "x", expires: "2026-11-20" },
    { i, l, q: 4, lot: "today", owner: "y", expires: "2026-11-21" },
    { i, l, q: 8, lot: "never", owner: "z" },
  ])
  await kernel.reserve(i, l, 14)
  expect(await expireLots()).toBe(1)
  expect(await expireLots()).toBe(0)
  expect((await kernel.lotLine(i)).sort()).toEqual(["never z 8", "old x 2.5 EXPIRED", "today y 4"])
  expect((await kernel.level(i, l))?.stocked).toBe("12")
  const causes = await kernel.rows(
    "select cause, document, actor, sum(qty)::float8 q from stock_move where inventory_item_id = $1 and cause <> 'seed' and kind = 's' group by 1, 2, 3",
    [i],
  )
  expect(causes).toEqual([
    { cause: "expiry", document: "expiry:2026-11-21", actor: "system", q: 0 },
  ])
  const asked = await kernel.rows(
    "select kind from intake_exception where subject = $1 and state = 'open'",
    [`${i} @ ${l}`],
  )
  expect(asked).toEqual([{ kind: "RESERVED_SHORT" }])
})
