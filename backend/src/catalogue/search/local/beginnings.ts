import type { SearchAnswer, SearchAsk } from "../port"
import type { WordIndex } from "./word-index"

/** So few letters everybody types on the way to something, and they find the most. */
const LETTERS = 3
/** More beginnings than Vietnamese has; what finds nothing is not kept, so that no nonsense fills it. */
const MOST = 1_000

const known = new WeakMap<WordIndex, Map<string, SearchAnswer>>()

/** The answer to the first letters of a search, found once for as long as their index lives. */
export function onceForBeginnings(
  index: WordIndex,
  { text, filter, limit, counted = false }: SearchAsk,
  find: () => SearchAnswer,
): SearchAnswer {
  if (text.length > LETTERS || filter || limit !== undefined) return find()
  const answers = known.get(index) ?? new Map<string, SearchAnswer>()
  known.set(index, answers)
  const key = `${counted} ${text.trim().toLowerCase()}`
  const before = answers.get(key)
  if (before) return before
  const answer = find()
  if (answer.hits.length > 0 && answers.size < MOST) answers.set(key, answer)
  return answer
}
