import type { Stars } from "./criteria-versions.js"

/** A badge as far as a basket asks: in force with its stars, or none. */
type ComponentBadge = { status: "in_force"; stars: Stars } | { status: "none" }

/**
 * Stars that a gift basket as a whole may claim: the lowest of its components, or null as soon
 * as one component has no recognition in force (such a basket is not "OCOP 3 stars and up").
 */
export const basketStars = (components: readonly ComponentBadge[]): Stars | null => {
  let lowest: Stars | null = null
  for (const badge of components) {
    if (badge.status !== "in_force") return null
    if (lowest === null || badge.stars < lowest) lowest = badge.stars
  }
  return lowest
}
