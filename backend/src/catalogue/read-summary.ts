import type { catalogueSummary } from "@ocop/contracts"
import type { z } from "zod"
import { today } from "../lib/clock"
import { badgeOf } from "./badges"
import { currentShelf } from "./shelf/shelf"
import { visibleIn } from "./shelf/visible-in"

type Summary = z.infer<typeof catalogueSummary>
type Status = Summary["marks"][number]["status"]

/** The mark of every product in sight: a star in force, one that ended, or none that we know of. */
export async function readSummary(channelIds: readonly string[]): Promise<Summary> {
  const day = today()
  const shelf = await currentShelf()
  const marks = [...visibleIn(shelf, channelIds)].map((product) => {
    const badge = badgeOf(shelf, product.skus[0], day)
    const ended =
      badge.status === "none" && (badge.reason === "lapsed" || badge.reason === "revoked")
    const status: Status =
      badge.status === "in_force" ? "in_force" : ended ? "lapsed" : "unverified"
    return { handle: product.handle, status }
  })
  const count = (status: Status) => marks.filter((mark) => mark.status === status).length
  return {
    day,
    inForce: count("in_force"),
    lapsed: count("lapsed"),
    unverified: count("unverified"),
    marks,
  }
}
