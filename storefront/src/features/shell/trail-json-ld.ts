import type { Locale } from "@/lib/i18n/locales"
import { hrefTo } from "../../lib/i18n/routes"
import type { Crumb } from "./breadcrumbs"

/** schema.org BreadcrumbList of a page: home, then each step that has an address of its own. */
export function trailJsonLd(trail: readonly Crumb[], home: string, locale: Locale, site: string) {
  const steps = [{ words: home, href: hrefTo(locale, "home") }]
  for (const { words, to, params } of trail) {
    if (to) steps.push({ words, href: hrefTo(locale, to, params) })
  }
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ words, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: words,
      item: `${site}${href}`,
    })),
  }
}
