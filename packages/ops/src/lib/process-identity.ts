import { execFileSync } from "node:child_process"
import { readFileSync, readlinkSync } from "node:fs"

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/**
 * When a process was started, as an opaque text that differs between two processes that got the
 * same id one after the other. Undefined when there is no such process.
 */
export function startMark(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
      // The name in brackets may itself hold spaces and brackets: count from the last one.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      return fields[0] === "Z" ? undefined : fields[19]
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    return undefined
  }
}

/** The folder a process works in, where the system tells (Linux); a postmaster's is its data folder. */
export function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** The command line of a process, or an empty text. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
    }
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    return ""
  }
}

/** Waits until a process is gone. Resolves to false when it still lives after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (startMark(pid) !== undefined) {
    if (Date.now() > end) return false
    await new Promise((done) => setTimeout(done, 50))
  }
  return true
}
