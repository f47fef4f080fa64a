import { readFileSync } from "node:fs"
import type { Plugin } from "vite"

const FILE = new URL("../src/features/sell/goods-drawings.svg", import.meta.url)

/**
 * Puts the drawings of goods into the page itself, once each: the browser parses them before any
 * script runs, and a tile or a hit of the search then points at its drawing.
 */
export function inlineDrawings(): Plugin {
  return {
    name: "ocop-inline-drawings",
    transformIndexHtml: (html) =>
      html.replace('<div id="till">', () => {
        const drawings = readFileSync(FILE, "utf8").replace(/\s*\n\s*/g, "")
        return `${drawings}\n    <div id="till">`
      }),
  }
}
