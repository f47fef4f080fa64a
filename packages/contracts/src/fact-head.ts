import { z } from "zod"
import { id, instant } from "./common.js"

/** What every fact of a till begins with: its own id, when, who, and in which cash session. */
export const factHead = { id: z.uuid(), at: instant, staffId: id, sessionId: z.uuid() }
