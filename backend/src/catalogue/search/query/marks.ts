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
export function agreesInMarks(typed: string, word: string): boolean {
  const given = marksOf(typed)
  if (given.size === 0) return true
  const there = marksOf(word)
  return [...given].every((mark) => there.has(mark))
}
