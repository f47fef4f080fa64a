/** As much of a zod schema as is needed to read its form; the tests have no zod of their own. */
export type Schema = {
  safeParse: (value: unknown) => { success: boolean; error?: unknown }
  def: {
    type: string
    innerType?: Schema
    in?: Schema
    element?: Schema
    items?: Schema[]
    options?: Schema[]
    shape?: Record<string, Schema>
    values?: unknown[]
    entries?: Record<string, unknown>
    keyType?: Schema
    valueType?: Schema
  }
}

type Kind = "object" | "string" | "number" | "boolean" | "array"
export type Place = { path: (string | number)[]; kind: Kind }
export type Sample = { value: unknown; places: Place[] }

/** Words in the forms that contracts ask for. None of them names a thing that exists. */
const WORDS = [
  "zz-nobody",
  "zz-nobody-else",
  "2026-11-01",
  "2026-11-20",
  "2026-11-20T09:00:00+07:00",
  "00000000-0000-4000-8000-0000000000aa",
  "00000000-0000-4000-8000-0000000000bb",
  "ZZ98",
  "ZZ99",
  "ZZZZZZZZ",
  "99",
  "99999",
  "999999",
  "999999999",
  "0999999999",
  "9999999999999",
  "9K99TZZ",
  "nobody@ocop.test",
  "https://ocop.test/zz",
  "ffffffffffffffffffffffffffffffff",
  "ZZ99-99-1-999999",
  "ZZ99-99-1-T999999",
  // As long as an initial vector and a signature in base64url.
  "A".repeat(16),
  "A".repeat(86),
  "1",
]
const NUMBERS = [1000, 500, 3, 1, 5000, 100_000]

type Making = { turn: number; leaves: number; places: Place[]; sparse: boolean }

/** The first that fits; later leaves and later turns begin elsewhere, so that two can differ. */
function fitting(
  schema: Schema,
  path: Place["path"],
  from: readonly unknown[],
  making: Making,
): unknown {
  const fit = from.filter((value) => schema.safeParse(value).success)
  if (fit.length === 0)
    throw new Error(`${path.join(".")}: none of the words of sample.ts has its form: add one`)
  return fit[(making.leaves++ * making.turn) % fit.length]
}

function make(schema: Schema, path: Place["path"], making: Making): unknown {
  const { def } = schema
  const at = (kind: Kind) => making.places.push({ path, kind })
  const inner = def.innerType ?? def.in
  switch (def.type) {
    case "object": {
      at("object")
      const entries = Object.entries(def.shape ?? {})
      return Object.fromEntries(
        entries.map(([key, field]) => [key, make(field, [...path, key], making)]),
      )
    }
    case "array":
      at("array")
      return def.element ? [make(def.element, [...path, 0], making)] : []
    case "tuple":
      return (def.items ?? []).map((item, n) => make(item, [...path, n], making))
    case "record":
      return {}
    case "union": {
      const options = def.options ?? []
      const option = options[making.turn % options.length]
      return option ? make(option, path, making) : undefined
    }
    case "string":
      at("string")
      return fitting(schema, path, WORDS, making)
    case "number":
      at("number")
      return fitting(schema, path, NUMBERS, making)
    case "boolean":
      at("boolean")
      return true
    case "literal":
      return def.values?.[0]
    case "enum":
      at("string")
      return Object.values(def.entries ?? {})[0]
    case "unknown":
    case "any":
      return {}
    case "null":
      return null
    case "nullable":
      if (making.sparse && (making.turn >> (making.leaves % 5)) % 2 === 0) return null
  }
  if (inner) return make(inner, path, making)
  throw new Error(`a schema of type ${def.type} is not known here`)
}

/**
 * Values that a contract accepts, one for each of its forms (members of a union), every optional
 * field filled, with all ids foreign; and where in them what can be spoilt.
 */
export function samplesOf(schema: Schema): Sample[] {
  const full = tried(schema, { turns: 12, sparse: false })
  // Where fields exclude one another, some are left empty.
  const found = full.length > 0 ? full : tried(schema, { turns: 64, sparse: true }).slice(0, 3)
  if (found.length === 0) throw new Error("none of the samples is accepted")
  return found
}

function tried(schema: Schema, { turns, sparse }: { turns: number; sparse: boolean }): Sample[] {
  const found = new Map<string, Sample>()
  for (let turn = 0; turn < turns; turn++) {
    const making: Making = { turn, leaves: 0, places: [], sparse }
    const value = make(schema, [], making)
    if (schema.safeParse(value).success) {
      const forms = JSON.stringify(making.places)
      if (!found.has(forms)) found.set(forms, { value, places: making.places })
    }
  }
  return [...found.values()]
}

/** A copy with something else at this place. */
export function spoilt(
  value: unknown,
  path: Place["path"],
  by: (old: unknown) => unknown,
): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by(value)
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) }
  Object.assign(copy, { [key]: spoilt((value as Record<string | number, unknown>)[key], rest, by) })
  return copy
}
