import type { ProductDetail } from "@ocop/contracts"
import { artSrc } from "../catalogue/art-src"

type Addresses = { page: string; site: string; listPage: string; listName: string }

/** schema.org Product with its offers, and the recognition only while it is in force. */
export function productJsonLd(detail: ProductDetail, { page, site }: Addresses) {
  const { product, variants } = detail
  const badge = variants.find((one) => one.badge.status === "in_force")?.badge
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.story ?? (product.description || product.title),
    url: page,
    sku: variants[0]?.skuCode,
    image: product.images.flatMap(({ src }) => {
      const own = artSrc(src)
      return own ? [`${site}${own}`] : []
    }),
    brand: product.producer ? { "@type": "Brand", name: product.producer.name } : undefined,
    offers: variants.map((variant) => ({
      "@type": "Offer",
      sku: variant.skuCode,
      name: variant.netContent,
      price: variant.price,
      priceCurrency: "VND",
      url: `${page}?pack=${variant.skuCode}`,
      availability: variant.stock.some((one) => one.qtyMilli > 0)
        ? "https://schema.org/InStock"
        : "https://schema.org/OutOfStock",
    })),
    hasCertification:
      badge?.status === "in_force"
        ? {
            "@type": "Certification",
            name: `OCOP ${badge.stars}`,
            certificationIdentification: badge.decisionNo,
            issuedBy: { "@type": "Organization", name: badge.issuerName },
            validFrom: badge.validFrom,
            expires: badge.validTo,
            certificationRating: { "@type": "Rating", ratingValue: badge.stars, bestRating: 5 },
          }
        : undefined,
  }
}

/** schema.org BreadcrumbList of a product page. */
export function breadcrumbJsonLd(detail: ProductDetail, addresses: Addresses) {
  const { page, site, listPage, listName } = addresses
  const trail = [
    ["OCOP Hà Tĩnh", site],
    [listName, listPage],
    [detail.product.title, page],
  ]
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(([name, item], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item,
    })),
  }
}
