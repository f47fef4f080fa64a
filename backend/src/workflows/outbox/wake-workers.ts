import { env } from "../../lib/env"
import { runInbox } from "./run-inbox"
import { runOutbox } from "./run-outbox"

let running: Promise<void> | undefined
let again = false

async function runBoth(): Promise<void> {
  await runInbox()
  await Promise.all([runOutbox("duties"), runOutbox("letters")])
}

/**
 * Works through inbox and outbox now, once at a time in this process; a hint that comes meanwhile
 * makes another round. What all hints miss, the next tick finds.
 */
export function wakeWorkers(): void {
  if (env().MEDUSA_WORKER_MODE === "server") return
  if (running) {
    again = true
    return
  }
  running = runBoth()
    .catch((error: unknown) => console.error("outbox:", error))
    .finally(() => {
      running = undefined
      if (!again) return
      again = false
      wakeWorkers()
    })
}
