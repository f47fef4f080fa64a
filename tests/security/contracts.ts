import * as all from "@ocop/contracts"
import { middlewareSources, type Route } from "./routes.js"
import type { Schema } from "./sample.js"

/** What a route takes, as its file or its branch's middlewares say: no schema means it takes nothing. */
export type Contract = { body?: Schema; query?: Schema }

const IMPORTS = /import (?:type )?\{([^}]*)\} from "@ocop\/contracts"/g
const PARSED = /parseWith\(\s*(\w+),\s*req\.(body|query)\b/g
const MIDDLEWARE = /parse(Body|Query)\((\w+)\)/g

function schemaNamed(name: string): Schema | undefined {
  const found = (all as Record<string, unknown>)[name]
  return typeof found === "object" && found !== null && "safeParse" in found
    ? (found as Schema)
    : undefined
}

/** Name in the file -> name in the package. */
function importsOf(source: string): Map<string, string> {
  const names = [...source.matchAll(IMPORTS)].flatMap(([, list = ""]) => list.split(","))
  return new Map(
    names.map((entry) => {
      const [name = "", alias = name] = entry
        .replace(/\btype\b/, "")
        .trim()
        .split(/\s+as\s+/)
      return [alias, name]
    }),
  )
}

type Entry = { key: string; part: "body" | "query"; name: string }

/** `{ matcher: "/store/quotes", methods: ["POST"], middlewares: [parseBody(quoteRequest)] }` */
const entries: Entry[] = middlewareSources().flatMap((source) =>
  source.split(/matcher:/).flatMap((chunk) => {
    const [, path = ""] = /^\s*"([^"]+)"/.exec(chunk) ?? []
    const methods = /methods: \[([^\]]*)\]/.exec(chunk)?.[1]?.match(/[A-Z]+/g) ?? []
    return [...chunk.matchAll(MIDDLEWARE)].flatMap(([, part, name = ""]) =>
      methods.map((method) => ({
        key: `${method} ${path}`,
        part: part === "Body" ? ("body" as const) : ("query" as const),
        name,
      })),
    )
  }),
)

export function contractOf(route: Route): Contract {
  const contract: Contract = {}
  const imported = importsOf(route.source)
  for (const [, local = "", part] of route.handler.matchAll(PARSED)) {
    const schema = schemaNamed(imported.get(local) ?? local)
    if (schema) contract[part as keyof Contract] = schema
  }
  for (const { part, name } of entries.filter(({ key }) => key === route.name)) {
    const schema = schemaNamed(name)
    if (schema) contract[part] = schema
  }
  return contract
}
