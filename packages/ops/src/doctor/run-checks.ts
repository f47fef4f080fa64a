import { existsSync } from "node:fs"
import { join } from "node:path"
import { reachablePath } from "../lib/paths.js"
import { isShopRunning, withShopDatabase } from "../stack/find-database.js"
import { readRunFile } from "../stack/run-file.js"
import { readSettings, type Settings } from "../stack/settings.js"
import { checkDatabase } from "./database-checks.js"
import { type Finding, ok, wrong } from "./finding.js"
import {
  checkBuilds,
  checkChromium,
  checkCluster,
  checkDisk,
  checkNode,
  checkPorts,
} from "./machine-checks.js"
import { checkTillAddress } from "./till-check.js"

async function checkAddresses(settings: Settings): Promise<Finding[]> {
  const addresses = readRunFile(settings.folder)?.addresses ?? {}
  const asked = Object.entries(addresses).map(async ([name, address]) => {
    const url = name === "backend" ? `${address}/health` : address
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      return answer.ok
        ? ok(name, `answers at ${address}`)
        : wrong(name, `${answer.status} at ${url}`)
    } catch {
      return wrong(name, `does not answer at ${url}: see the logs in ${settings.logs}.`)
    }
  })
  return Promise.all(asked)
}

async function checkShopDatabase(settings: Settings, running: boolean): Promise<Finding[]> {
  const mayAsk =
    running ||
    settings.databaseUrl !== undefined ||
    existsSync(reachablePath(join(settings.folder, "pg")))
  if (!mayAsk) return []
  try {
    return await withShopDatabase((url) => checkDatabase(url))
  } catch (error) {
    return [wrong("Postgres", error instanceof Error ? error.message : String(error))]
  }
}

/** Runs every check in order; `report` gets each finding as soon as it is known. */
export async function runChecks(report: (finding: Finding) => void): Promise<Finding[]> {
  const settings = readSettings()
  const running = isShopRunning(settings)
  const checks: (() => Finding[] | Promise<Finding[]>)[] = [
    () => [checkNode()],
    () => checkDisk(settings),
    () => (running ? checkAddresses(settings) : checkPorts(settings)),
    () => checkBuilds(),
    () => [checkTillAddress(process.env, settings.host, Date.now())],
    () => checkCluster(settings, running),
    () => checkShopDatabase(settings, running),
    () => [checkChromium()],
  ]
  const findings: Finding[] = []
  for (const check of checks) {
    for (const finding of await check()) {
      findings.push(finding)
      report(finding)
    }
  }
  return findings
}
