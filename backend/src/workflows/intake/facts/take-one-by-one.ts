import { type RawFact, unstorable } from "@ocop/sync"
import { withTransaction } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { currentBook } from "../book/book"
import { postSales, runOf } from "./post-sales"
import { setAside } from "./set-aside"
import type { Report } from "./stored-facts"
import { asidesOf, type Taken, takeReports } from "./take-reports"

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ""
/** Another process was first, or two waited for one another: asked again it passes. */
const mayPassLater = (error: unknown) => ["40001", "40P01", "23505"].includes(codeOf(error))
const isAboutData = (error: unknown) => /^2[23]/.test(codeOf(error))
const TRIES = 4

/** Takes reports together, again if another process was first. */
export async function takeWithRetry(reports: readonly Report[]): Promise<Taken[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeReports(reports)
    } catch (error) {
      if (!mayPassLater(error) || attempt === TRIES) throw error
    }
  }
}

async function refusedByDatabase(device: Device, raw: RawFact, error: unknown): Promise<Taken> {
  const details = { sqlState: codeOf(error), message: String(error) }
  const verdict = unstorable(raw, device, details)
  const book = await currentBook()
  const posted = await withTransaction(async (client) => {
    await setAside(client, { ...device, deviceId: device.id }, asidesOf(verdict, raw))
    return postSales(client, book, { devices: [device], sales: [], flags: [] })
  })
  const appliedThrough = posted.appliedThrough.get(runOf(device)) ?? 0
  return { verdicts: [verdict], review: posted.review, appliedThrough }
}

/** Last line of defence: what the database itself refuses is set aside, and only that. */
export async function takeOneByOne({ device, raws }: Report): Promise<Taken> {
  try {
    const [taken] = await takeWithRetry([{ device, raws }])
    if (taken) return taken
    throw new Error("a report without an answer")
  } catch (error) {
    if (!isAboutData(error)) throw error
    const [only] = raws
    if (only && raws.length === 1) return refusedByDatabase(device, only, error)
  }
  const parts: Taken[] = []
  for (const raw of raws) parts.push(await takeOneByOne({ device, raws: [raw] }))
  return {
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    review: new Set(parts.flatMap(({ review }) => [...review])),
    appliedThrough: parts.at(-1)?.appliedThrough ?? 0,
  }
}
