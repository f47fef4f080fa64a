import type { ProviderEvent } from "../money/money-event"

/** A call of a bank feed as it came in: the very bytes, and its headers by name. */
export type FeedCall = { raw: Buffer; header: (name: string) => string }

/** One event of a call, under the id by which the feed knows it; null when the feed gave none. */
export type FeedEvent = { id: string | null; raw: string }

/** A service that reads our bank account and tells us of transfers. */
export type BankFeed = {
  /** Whether it has the secret that it is to be believed by. */
  isOn: () => boolean
  /** Whether the feed itself sent this, lately. `nowMs` in milliseconds since the epoch. */
  isGenuine: (call: FeedCall, nowMs: number) => boolean
  /** The events in a genuine body, each once; a body that cannot be read is one event. */
  split: (body: string) => FeedEvent[]
  /** What one stored event means. Throws for what is none. */
  read: (event: string) => ProviderEvent
}

/** A stolen call cannot be played again later than this. Milliseconds. */
export const MOST_AGE_MS = 300_000

/** `2026-11-21 14:02:37` of a feed, which writes Vietnamese time, as an ISO instant. */
export const instantOf = (local: string): string => `${local.replace(" ", "T")}+07:00`
