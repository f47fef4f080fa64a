import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startMark, waitForExit } from "../lib/process-identity.js"

type Child = { name: string; pid: number; mark: string | undefined }

/** What is running out of one data folder, kept on disk for the next start and for other verbs. */
export type RunFile = {
  databaseUrl: string
  children: Child[]
  addresses: Record<string, string>
}

function path(folder: string): string {
  return join(folder, "run.json")
}

export function readRunFile(folder: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(path(folder), "utf8")) as RunFile
  } catch {
    return undefined
  }
}

export function writeRunFile(folder: string, content: RunFile): void {
  const draft = `${path(folder)}.${process.pid}`
  // It holds the database's password.
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path(folder))
}

export function removeRunFile(folder: string): void {
  rmSync(path(folder), { force: true })
}

/** A child as it is remembered: its id alone could later belong to a stranger. */
export function remember(name: string, pid: number): Child {
  return { name, pid, mark: startMark(pid) }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in the meantime.
  }
}

/** Ends what a killed launcher left behind, and only that. Returns the names of what was ended. */
export async function endLeftovers(folder: string): Promise<string[]> {
  const children = readRunFile(folder)?.children ?? []
  const ours = children.filter((one) => one.mark && startMark(one.pid) === one.mark)
  for (const one of ours) signal(one.pid, "SIGTERM")
  for (const one of ours) {
    if (!(await waitForExit(one.pid, 5_000))) {
      signal(one.pid, "SIGKILL")
      await waitForExit(one.pid, 2_000)
    }
  }
  removeRunFile(folder)
  return ours.map((one) => one.name)
}
