/** Vietnamese stands at `/`, English at `/en`. */
export const LOCALES = ["vi", "en"] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = "vi"

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text)
}
