import { readFileSync } from "node:fs"
import type { Plugin } from "vite"
import vi from "../src/messages/vi.json" with { type: "json" }

const inOneLine = (file: string) =>
  readFileSync(new URL(file, import.meta.url), "utf8").replace(/\s*\n\s*/g, "")

/**
 * Puts into the page itself what the browser can draw before any script runs: the till's mark, which
 * stands there until the disk has answered, and the drawings of goods, once each: a tile or a hit of
 * the search then points at its drawing.
 */
export function inlineDrawings(): Plugin {
  return {
    name: "ocop-inline-drawings",
    transformIndexHtml: (html) =>
      html.replace('<div id="till"></div>', () => {
        const mark = inOneLine("../public/icons/mark.svg").replace(
          "<svg",
          '<svg aria-hidden="true"',
        )
        return `${inOneLine("../src/features/sell/goods-drawings.svg")}
    <div id="till"><main class="opening" aria-busy="true"><p class="sr-only">${vi.app.loading}</p>${mark}</main></div>`
      }),
  }
}
