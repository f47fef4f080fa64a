/** A form in Stripe's spelling, `metadata[ref]=x`, as flat pairs in the order they came. */
export type Form = ReadonlyMap<string, string>

export function parseForm(body: string): Form {
  return new Map(new URLSearchParams(body))
}

/** The fields below a name: `metadata[ref]` of `metadata` is `{ ref }`. */
export function fieldsOf(form: Form, name: string): Record<string, string> {
  const prefix = `${name}[`
  const inside = [...form].filter(([key]) => key.startsWith(prefix) && key.endsWith("]"))
  return Object.fromEntries(inside.map(([key, value]) => [key.slice(prefix.length, -1), value]))
}

/** The first field whose name is not among those known; its part before any bracket. */
export function unknownField(form: Form, known: readonly string[]): string | null {
  for (const key of form.keys()) {
    const name = key.split("[")[0] ?? key
    if (!known.includes(name)) return name
  }
  return null
}
