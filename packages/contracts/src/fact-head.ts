import { z } from "zod"
import { id, instant } from "./common.js"

/** What every fact of a till begins with: its own id, when, who, and in which cash session. */
export const factHead = { id: z.uuid(), at: instant, staffId: id, sessionId: z.uuid() }

/**
 * How far the times of a fact lie ahead of the server's clock by what the till heard last, milliseconds;
 * null: it never heard. Where it is absent the till's clock counts as right.
 */
export const clockOffsetMs = z.number().int().nullable()
