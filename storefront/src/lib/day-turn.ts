import { randomUUID } from "node:crypto"
import { secondsToMidnight } from "./cache-manifest"

const STARTED_MS = 1500
/** A little after midnight, so that the backend's clock has turned as well. */
const AFTER_MS = 250

const shared = globalThis as { ocopDayTurnToken?: string }

/** The word by which this process knows its own call; never leaves it. */
export function dayTurnToken(): string {
  shared.ocopDayTurnToken ??= randomUUID()
  return shared.ocopDayTurnToken
}

async function turn(): Promise<void> {
  const port = process.env.PORT ?? "3000"
  const answer = await fetch(`http://localhost:${port}/api/day-turn`, {
    method: "POST",
    headers: { "x-day-turn": dayTurnToken() },
  }).catch(() => null)
  if (!answer?.ok) console.error(`day turn: ${answer?.status ?? "no answer"}`)
}

function waitForMidnight(): void {
  const wait = secondsToMidnight(Date.now()) * 1000 + AFTER_MS
  setTimeout(() => {
    void turn()
    waitForMidnight()
  }, wait).unref()
}

/**
 * Drops every cached page at midnight in Asia/Ho_Chi_Minh, when stars lapse and rates change, and
 * once after the start, because pages on disk may be of an earlier day.
 */
export function startDayTurn(): void {
  setTimeout(() => void turn(), STARTED_MS).unref()
  waitForMidnight()
}
