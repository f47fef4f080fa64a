import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { startMark } from "./process-identity.js"

type Holder = { pid: number; mark: string | undefined }

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder
  } catch {
    return undefined
  }
}

/** The live process that holds the lock, or undefined. A lock whose holder died is no lock. */
export function liveHolder(file: string): number | undefined {
  const holder = holderOf(file)
  return holder?.mark !== undefined && startMark(holder.pid) === holder.mark
    ? holder.pid
    : undefined
}

/** Takes the lock if no live process holds it. */
export function tryLock(file: string): { release: () => void } | undefined {
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const own: Holder = { pid: process.pid, mark: startMark(process.pid) }
      writeFileSync(file, JSON.stringify(own), { flag: "wx" })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        // A full disk makes the file and then refuses its content.
        rmSync(file, { force: true })
        throw error
      }
      if (liveHolder(file) !== undefined) return undefined
      rmSync(file, { force: true })
    }
  }
  return undefined
}

/** Runs `work` while holding the lock, waiting for whoever has it. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  let lock = tryLock(file)
  while (!lock) {
    await new Promise((done) => setTimeout(done, 200))
    lock = tryLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}
