import { wakeDrain } from "../workflows/intake/drain/drain"

/** The safety net of the drain: hints may be lost, this tick is not. */
export default async function drainJob(): Promise<void> {
  wakeDrain()
}

export const config = { name: "drain-intake", schedule: "*/2 * * * * *" }
