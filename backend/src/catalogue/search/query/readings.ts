import { withoutKinds } from "./places"
import { withoutFillers } from "./read-query"
import { meantByKeys } from "./typed-keys"

/**
 * What folded words may mean, from strict to lenient: as they are (without the kind of a place, which
 * tells nothing), typed with the keyboard off, without words that only ask.
 */
export function readingsOf(words: readonly string[]): string[][] {
  const plainly = withoutKinds(words) ?? [...words]
  const others = [meantByKeys(plainly), withoutFillers(plainly)]
  return [plainly, ...others.filter((reading) => reading !== null)]
}
