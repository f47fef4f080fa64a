/** Paper of both themes, for the browser's own bars. */
export const THEME_COLORS = [
  { media: "(prefers-color-scheme: light)", color: "#f9f6ec" },
  { media: "(prefers-color-scheme: dark)", color: "#0f1713" },
]
