/** Page grounds for `<meta name="theme-color">`, which cannot read a token; a test keeps them equal. */
export const THEME_COLOR = {
  shop: { light: "#faf6ec", dark: "#111915" },
  till: { light: "#e9e3d3", dark: "#080c0a" },
} as const
