import { pool } from "../../../lib/pg"
import { keepEvent } from "../../outbox/keep-event"
import { findAttempt } from "./attempts/find-attempt"
import type { Gateway, HookAnswer, HookCall, HookState } from "./gateway"

/**
 * Puts the event of a genuine call on disk and says what the gateway is to hear. Money that names
 * no attempt of ours, or another sum, is kept all the same: it waits for a person.
 */
export async function takeCall(
  gateway: Gateway & { name: string },
  call: HookCall,
): Promise<HookAnswer & { isGenuine: boolean }> {
  const event = gateway.genuine(call, Date.now())
  if (!event) return { ...gateway.answer("forged"), isGenuine: false }
  const isNew = await keepEvent(gateway.name, event.id, event.raw.replaceAll("\u0000", ""))
  const attempt = await findAttempt(pool(), gateway.name, event.ref)
  const state = ((): HookState => {
    if (!attempt) return "unknown_order"
    if (event.amount !== null && event.amount !== attempt.amount) return "other_amount"
    return isNew ? "taken" : "known"
  })()
  return { ...gateway.answer(state), isGenuine: true }
}
