import { readFileSync } from "node:fs"
import compile from "icu-minify/compile"
import type { Plugin } from "vite"

const CATALOGUE = /\/src\/messages\/(desk-)?(vi|en)\.json$/

type Messages = { [key: string]: string | Messages }

const compiled = (messages: Messages): object =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compiled(value),
    ]),
  )

/**
 * Parses the message catalogues when the till is built, so that no parser of ICU messages (13 kB of
 * the sale route) travels to the counter.
 */
export function compiledMessages(): Plugin {
  return {
    name: "ocop-compiled-messages",
    enforce: "pre",
    config: () => ({
      resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
    }),
    load: (id) =>
      CATALOGUE.test(id) ? JSON.stringify(compiled(JSON.parse(readFileSync(id, "utf8")))) : null,
  }
}
