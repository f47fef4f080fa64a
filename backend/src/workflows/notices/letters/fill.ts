/** A sentence with `{name}` replaced by the fact of that name. A missing fact is a bug and throws. */
export function fill(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new Error(`no fact ${name} for: ${sentence}`)
    return fact
  })
}
