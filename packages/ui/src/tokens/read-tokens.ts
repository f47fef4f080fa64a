import { readFileSync } from "node:fs"

export type Theme = Record<string, string>

function colourTokens(css: string): Theme {
  const found = css.matchAll(/--color-([a-z0-9-]+):\s*([^;]+);/g)
  return Object.fromEntries(
    [...found].flatMap(([, name, value]) => (name && value ? [[name, value.trim()]] : [])),
  )
}

function blockAfter(css: string, opening: string): string {
  const start = css.indexOf(opening)
  if (start < 0) throw new Error(`no block ${opening}`)
  return css.slice(start, css.indexOf("}", start))
}

/** The colour tokens of a theme file: light, dark by the system, dark by data-theme. */
export function readThemes(file: string): { light: Theme; system: Theme; chosen: Theme } {
  const css = readFileSync(new URL(file, import.meta.url), "utf8")
  return {
    light: colourTokens(blockAfter(css, "@theme static")),
    system: colourTokens(blockAfter(css, ':root:not([data-theme="light"])')),
    chosen: colourTokens(blockAfter(css, '[data-theme="dark"] {')),
  }
}
