/** The marks of a word, wherever they sit: horn, hook, acute …, and the bar of đ. */
function marksOf(word: string): Set<string> {
  const marks = new Set(word.normalize("NFD").match(/\p{M}/gu) ?? [])
  if (/đ/i.test(word)) marks.add("đ")
  return marks
}

/**
 * Whether a typed word may mean this one, both of the same letters: every mark that was typed is
 * there. A bare letter stands for all, and a mark on the neighbour letter ("rựou") is no other word;
 * "sữa" is not "sứa".
 */
export function marksAgree(typed: string): (word: string) => boolean {
  const given = [...marksOf(typed)]
  if (given.length === 0) return () => true
  // The same few words stand in hundreds of goods.
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const there = marksOf(word)
    const agrees = given.every((mark) => there.has(mark))
    known.set(word, agrees)
    return agrees
  }
}
