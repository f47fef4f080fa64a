import type { ProductDetail, ProductReviews } from "@ocop/contracts"
import { artSrc } from "../catalogue/art-src"

type Addresses = { page: string; site: string; listPage: string; listName: string }

/** schema.org AggregateRating and Review of what buyers wrote; nothing where nobody did. */
function ratingOf({ average, count, reviews }: ProductReviews) {
  if (average === null) return {}
  const scale = { bestRating: 5, worstRating: 1 }
  return {
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: average,
      reviewCount: count,
      ...scale,
    },
    review: reviews.slice(0, 3).map(({ points, text, name, day }) => ({
      "@type": "Review",
      reviewRating: { "@type": "Rating", ratingValue: points, ...scale },
      author: { "@type": "Person", name: name || "Người mua" },
      datePublished: day,
      reviewBody: text || undefined,
    })),
  }
}

/**
 * schema.org Product with its offers, what buyers say of it, and the recognition only while it is in
 * force. Buyers' points and the recognition's stars are different things under different names.
 */
export function productJsonLd(
  detail: ProductDetail,
  { page, site }: Addresses,
  reviews: ProductReviews,
) {
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
      price: variant.offer?.price ?? variant.price,
      priceCurrency: "VND",
      url: `${page}?pack=${variant.skuCode}`,
      availability: variant.stock.some((one) => one.qtyMilli > 0)
        ? "https://schema.org/InStock"
        : "https://schema.org/OutOfStock",
    })),
    ...ratingOf(reviews),
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
