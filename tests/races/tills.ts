import { spawn } from "node:child_process"
import { join } from "node:path"
import { backendServerFolder, repoRoot } from "@ocop/ops"
import type { Till } from "../integration/intake/support/till.js"
import { same, tally } from "./expect.js"
import type { Race } from "./races.js"

const HONEY = "iitem_honey"
const stocked = `select stocked_quantity from inventory_level where inventory_item_id = $1 and location_id = 'sloc_1'`

const batch = (till: Till, size: number, sku = "honey") =>
  Array.from({ length: size }, () => till.sale({ lines: [{ sku, qtyMilli: 1000 }] }))

/** Batches of four tills while another process adjusts the same item with Medusa's own service. */
export const tillsAgainstAdjust: Race = async ({ stage, size }) => {
  const before = await stage.number(stocked, [HONEY])
  const tills = await Promise.all([0, 1, 2, 3].map((n) => stage.till(n)))
  const adjusted = adjustInProcess(stage.database.url, size.adjustments)
  const sent = await Promise.all(
    tills.map(async (till) => {
      const statuses: string[] = []
      for (let n = 0; n < size.batches; n++) {
        const { body } = await till.send(batch(till, 25))
        statuses.push(...body.results.map(({ status }) => status))
      }
      return statuses
    }),
  )
  same("adjustments", await adjusted, 0)
  const sales = sent.flat()
  same(
    "refused sales",
    sales.filter((s) => s !== "accepted" && s !== "needs_review"),
    [],
  )
  same("stock", await stage.number(stocked, [HONEY]), before - sales.length + size.adjustments)
  return `${sales.length} sales against ${size.adjustments} adjustInventory(+1): exact`
}

/** Runs Medusa's inventory service in a process of its own; resolves to its exit code. */
function adjustInProcess(databaseUrl: string, count: number): Promise<number> {
  const cli = join(repoRoot, "backend", "node_modules", "@medusajs", "cli", "cli.js")
  const script = join(import.meta.dirname, "adjust-inventory.cjs")
  const child = spawn(process.execPath, [cli, "exec", script], {
    cwd: backendServerFolder,
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      JWT_SECRET: "one-off-command",
      COOKIE_SECRET: "one-off-command",
      OCOP_ADMIN: "off",
      OCOP_DRAIN: "off",
      MEDUSA_DISABLE_TELEMETRY: "true",
      // A script of the office names its cause, or the ledger would raise an alarm.
      PGOPTIONS: "-c ocop.cause=adjust",
      RACE_ITEM: HONEY,
      RACE_LOCATION: "sloc_1",
      RACE_COUNT: String(count),
    },
  })
  return new Promise((done) => child.once("exit", (code) => done(code ?? 1)))
}

/** One batch, ten times at the same moment, at both backends. */
export const sameBatchTenTimes: Race = async ({ stage }) => {
  const before = await stage.number(stocked, [HONEY])
  const till = await stage.till(0)
  const facts = batch(till, 50)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => till.send(facts, stage.url(n))),
  )
  same("answers", tally(answers.map(({ status }) => status)), { "200": 10 })
  const results = tally(answers.flatMap(({ body }) => body.results.map(({ status }) => status)))
  const first = (results.accepted ?? 0) + (results.needs_review ?? 0)
  same("posted, repeated", [first, results.duplicate], [50, 450])
  same("stock", await stage.number(stocked, [HONEY]), before - 50)
  const ids = facts.map(({ id }) => id)
  same("sales", await stage.number("select count(*) from sale where id = any($1)", [ids]), 50)
  return "50 sales sent 10 times at once, to both backends: 50 posted, 450 duplicates"
}
