import type { Till } from "../../app/till-context"
import { DISPLAY_CHANNEL, type DisplayMessage, displayView } from "./display-view"

/** Tells the customer's window what to show, with every change and when it asks. Returns the way to stop. */
export function publishDisplay(till: Pick<Till, "counter" | "data">): () => void {
  const channel = new BroadcastChannel(DISPLAY_CHANNEL)
  let isDue = false
  const publish = () => {
    isDue = false
    const view = displayView(till)
    if (view) channel.postMessage({ kind: "view", view } satisfies DisplayMessage)
  }
  // After the till's own picture: the customer's window never delays a scan.
  const soon = () => {
    if (isDue) return
    isDue = true
    setTimeout(publish, 30)
  }
  channel.onmessage = ({ data }: MessageEvent<DisplayMessage>) => {
    if (data.kind === "hello") publish()
  }
  const leave = [till.counter.store.subscribe(soon), till.data.replica.subscribe(soon)]
  publish()
  return () => {
    for (const stop of leave) stop()
    channel.close()
  }
}
