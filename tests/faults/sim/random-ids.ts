import type { Random } from "../../races/random.js"

/** So many hexadecimal digits. */
export const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => random.below(16).toString(16)).join("")

/** In the shape of a UUIDv7; the time in it means nothing. */
export const uuid = (random: Random): string =>
  `${hex(random, 8)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`
