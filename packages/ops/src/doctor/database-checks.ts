import { existsSync } from "node:fs"
import { join } from "node:path"
import { checkLaws } from "../laws/check-laws.js"
import { lawsFile } from "../laws/read-laws.js"
import { OLDEST_POSTGRES, serverVersion, withClient } from "../postgres/databases.js"
import { backendServerFolder, migrationsHash } from "../stack/backend.js"
import { readInstallation } from "../stack/installation.js"
import { type Finding, ok, warning, wrong } from "./finding.js"

async function checkServer(url: string): Promise<Finding> {
  const version = await withClient(url, serverVersion)
  return Number.parseInt(version, 10) >= OLDEST_POSTGRES
    ? ok("Postgres", version)
    : wrong("Postgres", `${version} is too old: ${OLDEST_POSTGRES} or newer is needed.`)
}

async function checkMigrations(url: string): Promise<Finding> {
  if (!existsSync(join(backendServerFolder, "medusa-config.js"))) {
    return warning("migrations", "cannot be compared: the backend is not built.")
  }
  const there = await readInstallation(url, "migrations")
  return there === migrationsHash()
    ? ok("migrations", "up to date")
    : warning("migrations", "not those of this version: the next start migrates the database.")
}

type Trigger = { name: string; table: string; enabled: string }

/** The triggers that keep ledger, lots and levels equal: without them the stock is not to be trusted. */
async function checkKernelTriggers(url: string): Promise<Finding> {
  const triggers = await withClient(url, async (client) => {
    const { rows } = await client.query<Trigger>(`
      select t.tgname as name, c.relname as table, t.tgenabled as enabled
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal
        and c.relname in ('stock_move', 'stock_lot', 'inventory_level', 'reservation_item')`)
    return rows
  })
  const missing = ["stock_move", "inventory_level"].filter(
    (table) => !triggers.some((trigger) => trigger.table === table),
  )
  const off = triggers.filter((trigger) => trigger.enabled === "D").map((trigger) => trigger.name)
  if (missing.length > 0) {
    return wrong("stock kernel", `no trigger on ${missing.join(", ")}: restore a backup.`)
  }
  return off.length > 0
    ? wrong("stock kernel", `switched off: ${off.join(", ")}; switch them on and run the laws.`)
    : ok("stock kernel", `${triggers.length} triggers in force`)
}

async function checkAllLaws(url: string): Promise<Finding> {
  if (!existsSync(lawsFile)) return warning("laws", "none are stated.")
  const verdicts = await checkLaws(url)
  const broken = verdicts.filter((verdict) => !verdict.holds).map((verdict) => verdict.law)
  return broken.length === 0
    ? ok("laws", `all ${verdicts.length} hold`)
    : wrong("laws", `broken: ${broken.join(", ")}; \`pnpm laws\` shows the rows.`)
}

/** Everything that can be asked of the shop's database. */
export async function checkDatabase(url: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of [checkServer, checkMigrations, checkKernelTriggers, checkAllLaws]) {
    findings.push(await check(url))
  }
  return findings
}
