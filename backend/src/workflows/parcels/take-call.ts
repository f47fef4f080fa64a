import { keepEvent } from "../outbox/keep-event"
import type { Carrier, CarrierCall } from "./carriers/carrier"

/** Puts the event of a genuine call on disk; false for anything else. What it means is decided later. */
export async function takeCarrierCall(
  name: string,
  carrier: Carrier,
  call: CarrierCall,
): Promise<boolean> {
  const event = carrier.genuine(call)
  if (!event) return false
  await keepEvent(name, event.id.slice(0, 200), event.raw.replaceAll("\u0000", ""))
  return true
}
