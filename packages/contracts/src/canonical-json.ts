/** JSON with keys in order at every depth: the same content has the same text, whoever wrote it. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

// Put in order first: with a replacer, `JSON.stringify` calls back for every value it writes.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isPlainObject(value)) return value
  const sorted: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort()) {
    // Assigning this name would set the prototype, and two contents would share a text.
    if (key === "__proto__") return Object.fromEntries(entriesInOrder(value))
    sorted[key] = inOrder(value[key])
  }
  return sorted
}

const entriesInOrder = (value: Record<string, unknown>) =>
  Object.keys(value)
    .sort()
    .map((key) => [key, inOrder(value[key])] as const)

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
