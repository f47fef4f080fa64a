import type { OutletView } from "@ocop/contracts"

const HOURS = /^(\d{2}:\d{2})\s*[–-]\s*(\d{2}:\d{2})$/

/** schema.org Store (a LocalBusiness) of an outlet; what is not known is left out. */
export function outletJsonLd(outlet: OutletView, site: string, page: string) {
  const { latitude, longitude } = outlet
  const [, opens, closes] = HOURS.exec(outlet.hours ?? "") ?? []
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
    openingHoursSpecification:
      opens && closes
        ? {
            "@type": "OpeningHoursSpecification",
            dayOfWeek: [
              ...["Monday", "Tuesday", "Wednesday", "Thursday"],
              ...["Friday", "Saturday", "Sunday"],
            ],
            opens,
            closes,
            validFrom: outlet.openFrom ?? undefined,
            validThrough: outlet.openTo ?? undefined,
          }
        : undefined,
    currenciesAccepted: "VND",
  }
}
