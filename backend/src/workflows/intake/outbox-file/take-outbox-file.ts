import type { OutboxFile, OutboxFileAnswer } from "@ocop/contracts"
import { BATCH } from "@ocop/sync"
import { refuse } from "../../../lib/http-error"
import { type Device, findDevice } from "../../register/device-register"
import { currentBook } from "../book/book"
import { takeFacts } from "../facts/take-facts"
import { openOutboxFile } from "./open-outbox-file"

/**
 * Takes in the file of a register of the same outlet, in the name of a manager who works there: its
 * facts go the way of all facts, so a file may be handed in any number of times. The manager vouches
 * for a device that was revoked because it broke. Refuses FORBIDDEN for anybody else, and
 * OUTBOX_FILE_INVALID for a file of another outlet, or one that its device did not make.
 */
export async function takeOutboxFile(
  here: Device,
  { staffId, file }: { staffId: string; file: OutboxFile },
): Promise<OutboxFileAnswer> {
  const book = await currentBook()
  if (book.roleOf.get(`${here.outletId}|${staffId}`) !== "manager") return refuse("FORBIDDEN")
  const maker = await findDevice(file.deviceId)
  if (maker?.outletId !== here.outletId) return refuse("OUTBOX_FILE_INVALID")
  const facts = openOutboxFile(file, maker) ?? refuse("OUTBOX_FILE_INVALID")
  const answer = { taken: 0, known: 0, aside: 0 }
  for (let from = 0; from < facts.length; from += BATCH) {
    const vouched: Device = { ...maker, state: "active" }
    const { results } = await takeFacts(vouched, facts.slice(from, from + BATCH))
    for (const { status } of results) {
      if (status === "accepted" || status === "needs_review") answer.taken += 1
      else if (status === "duplicate") answer.known += 1
      else answer.aside += 1
    }
  }
  return answer
}
