import { forgetEndedWindows } from "../lib/shared-rate-limit"

/** Keeps the table of counted tries small. */
export default async function forgetRateWindowsJob(): Promise<void> {
  await forgetEndedWindows()
}

export const config = { name: "forget-rate-windows", schedule: "23 * * * *" }
