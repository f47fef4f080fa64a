import type { Locale } from "@/lib/i18n/locales"
import { hrefTo } from "../../lib/i18n/routes"

type Words = { name: string; description: string }

/** schema.org WebSite with its search, and the Organization behind it. */
export function homeJsonLd(locale: Locale, site: string, { name, description }: Words) {
  const home = `${site}${hrefTo(locale, "home")}`
  const search = `${site}${hrefTo(locale, "products")}?q={search_term_string}`
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Organization",
        "@id": `${site}/#shop`,
        name,
        url: site,
        logo: `${site}/icon-512.png`,
      },
      {
        "@type": "WebSite",
        "@id": `${home}#website`,
        url: home,
        name,
        description,
        inLanguage: locale,
        publisher: { "@id": `${site}/#shop` },
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: search },
          "query-input": "required name=search_term_string",
        },
      },
    ],
  }
}
