import type { OutletView } from "@ocop/contracts"
import { parseHours } from "./opening-hours"

/**
 * schema.org Store (a LocalBusiness) of an outlet; what is not known is left out. Give it no
 * coordinates that are only the middle of the commune.
 */
export function outletJsonLd(outlet: OutletView, site: string, page: string) {
  const { latitude, longitude } = outlet
  const hours = parseHours(outlet.hours)
  return {
    "@context": "https://schema.org",
    "@type": "Store",
    "@id": `${page}#${outlet.code}`,
    name: outlet.name,
    url: page,
    image: `${site}/og.jpg`,
    parentOrganization: { "@id": `${site}/#shop` },
    address: {
      "@type": "PostalAddress",
      streetAddress: outlet.address ?? undefined,
      addressLocality: outlet.commune?.name,
      addressRegion: outlet.province,
      addressCountry: "VN",
    },
    geo:
      latitude === null || longitude === null
        ? undefined
        : { "@type": "GeoCoordinates", latitude, longitude },
    openingHoursSpecification: hours
      ? {
          "@type": "OpeningHoursSpecification",
          dayOfWeek: [
            ...["Monday", "Tuesday", "Wednesday", "Thursday"],
            ...["Friday", "Saturday", "Sunday"],
          ],
          ...hours,
          validFrom: outlet.openFrom ?? undefined,
          validThrough: outlet.openTo ?? undefined,
        }
      : undefined,
    currenciesAccepted: "VND",
  }
}
