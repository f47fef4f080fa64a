import { wakeWorkers } from "../workflows/outbox/wake-workers"

/** The safety net of inbox and outbox: hints may be lost, this tick is not. */
export default async function outboxJob(): Promise<void> {
  wakeWorkers()
}

export const config = { name: "outbox", schedule: "*/3 * * * * *" }
