// Letters that sound alike somewhere in Vietnam and are mixed up when written.
const ALIKE: readonly [RegExp, string][] = [
  [/^ph/, "f"],
  [/^(?:gi|gh|ngh)/, "g"],
  [/^ng/, "g"],
  [/^(?:r|z|d|j)/, "d"],
  [/^(?:tr|ch)/, "c"],
  [/^(?:k|q)/, "c"],
  [/^x/, "s"],
  [/^n/, "l"],
  [/ngh?$/, "n"],
  [/nh$/, "n"],
  [/[ck]h?$/, "t"],
  [/y/g, "i"],
]

/** A key that is equal for folded words which sound alike: "trung" and "chung", "fuc" and "phuc". */
export function soundOf(word: string): string {
  let sound = word
  for (const [letters, one] of ALIKE) sound = sound.replace(letters, one)
  return sound
}
