import type { Reply } from "@ocop/sync"
import type { Random } from "../../races/random.js"
import type { Clockwork } from "./clockwork.js"

/** What the air between one till and the server does. */
export type Weather =
  | { kind: "good" }
  | { kind: "offline" }
  | { kind: "drop-request" }
  /** The server does it, the answer is lost. */
  | { kind: "drop-answer" }
  /** A hotel's sign-in page answers 200 with HTML. */
  | { kind: "captive" }
  /** Requests arrive this late, milliseconds: often after the till gave up, and out of order. */
  | { kind: "slow"; ms: number }
  /** Each request arrives a second time, so much later. */
  | { kind: "double"; ms: number }

export const TIMEOUT_MS = 12_000

/** A request on its way: `serve` may run never, once or twice; `done` hears exactly once. */
export function carry(
  clock: Clockwork,
  random: Random,
  weather: Weather,
  serve: (answer: (reply: Reply) => void) => void,
  done: (end: Reply | "network" | "timeout") => void,
): void {
  let isOver = false
  const end = (what: Reply | "network" | "timeout") => {
    if (isOver) return
    isOver = true
    done(what)
  }
  const way = () => 20 + random.below(180)
  const travel = (ms: number, hears: boolean) =>
    clock.after(ms, () =>
      serve((reply) => {
        const back = way()
        if (hears) clock.after(back, () => end(reply))
      }),
    )
  clock.after(TIMEOUT_MS, () => end("timeout"))
  switch (weather.kind) {
    case "offline":
      clock.after(50, () => end("network"))
      return
    case "captive":
      clock.after(way(), () => end({ status: 200, body: undefined }))
      return
    case "drop-request":
      return
    case "drop-answer":
      travel(way(), false)
      return
    case "slow":
      travel(weather.ms, true)
      return
    case "double":
      travel(way(), true)
      travel(weather.ms, false)
      return
    case "good":
      travel(way(), true)
  }
}
