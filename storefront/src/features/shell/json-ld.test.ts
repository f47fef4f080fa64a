import type { OutletView, ProductDetail, ProductReviews } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { homeJsonLd } from "../home/home-json-ld"
import { outletJsonLd } from "../outlets/outlet-json-ld"
import { productJsonLd } from "../product/product-json-ld"
import { trailJsonLd } from "./trail-json-ld"

const SITE = "https://shop.example"
const address = z.url({ protocol: /^https$/ })
const day = z.iso.date()
/** As the page carries it: what is undefined is not there. */
const carried = (data: object): unknown => JSON.parse(JSON.stringify(data))

const outlet: OutletView = {
  code: "HT01",
  name: "Trung tâm OCOP",
  type: "CENTRE",
  province: "Hà Tĩnh",
  commune: { code: "18073", name: "Phường Thành Sen" },
  address: null,
  latitude: 18.34,
  longitude: 105.9,
  hours: "07:30–19:30",
  maySellAlcohol: true,
  coldStorage: true,
  openFrom: null,
  openTo: null,
  open: true,
}

const inForce = {
  ...{ status: "in_force" as const, stars: 4 as const, recognitionId: "rec_1" },
  ...{ decisionNo: "DEMO-0417/2024", decisionDate: "2024-10-15", issuerName: "UBND tỉnh Hà Tĩnh" },
  ...{ validFrom: "2024-10-15", validTo: "2027-10-15", monthsLeft: 11, daysLeft: 328 },
  expiring: false,
}
const detail: ProductDetail = {
  day: "2026-11-21",
  product: {
    ...{ id: "prod_1", handle: "cu-do", title: "Cu đơ Phong Nga", description: "Cu đơ." },
    en: { title: null, description: null, story: null, ingredients: null, storage: null },
    ...{ story: null, ingredients: null, storage: null, shelfLifeDays: 75 },
    images: [{ src: "/art/cu-do-label-1000.webp", alt: "Cu đơ" }],
    ...{ sectorSlug: "thuc-pham", setNo: 7 },
    producer: { handle: "phong-nga", name: "Cơ sở Phong Nga", story: null, address: null },
    commune: { code: "18652", name: "Phường Hà Huy Tập", oldName: null },
  },
  variants: [
    {
      ...{ skuId: "variant_1", skuCode: "OC0001", title: "Hộp 500 g", price: 85_000 },
      ...{ demoPrice: true, sellMode: "PIECE", unit: "hộp", netContent: "Hộp 500 g" },
      unitPrice: { amount: 170_000, per: "kg" },
      badge: inForce,
      ...{ alcohol: false, packagingCode: "P1", lots: [] },
      offer: null,
      stock: [{ outletCode: "HT01", qtyMilli: 1000 }],
    },
  ],
  freshUntil: "2027-10-15",
}
const unread: ProductReviews = {
  product: { handle: "cu-do", title: "Cu đơ Phong Nga", titleEn: null },
  ...{ count: 0, average: null, byPoints: [0, 0, 0, 0, 0], reviews: [], page: 1, pages: 1 },
}
const addresses = {
  page: `${SITE}/san-pham/cu-do`,
  site: SITE,
  listPage: `${SITE}/san-pham`,
  listName: "Sản phẩm",
}

// What search engines require of a product, its offers and its certification.
const product = z.object({
  "@type": z.literal("Product"),
  name: z.string().min(1),
  description: z.string().min(1),
  image: z.array(address).min(1),
  sku: z.string(),
  brand: z.object({ "@type": z.literal("Brand"), name: z.string() }),
  offers: z
    .array(
      z.object({
        "@type": z.literal("Offer"),
        price: z.int().positive(),
        priceCurrency: z.literal("VND"),
        availability: z.enum(["https://schema.org/InStock", "https://schema.org/OutOfStock"]),
        url: address,
      }),
    )
    .min(1),
})
const certification = z.object({
  "@type": z.literal("Certification"),
  name: z.string(),
  certificationIdentification: z.string(),
  issuedBy: z.object({ "@type": z.literal("Organization"), name: z.string() }),
  validFrom: day,
  expires: day,
})

describe("structured data", () => {
  it("of a product names offers, brand and the certificate in force", () => {
    const data = carried(productJsonLd(detail, addresses, unread))
    expect(product.parse(data).offers).toHaveLength(1)
    const { hasCertification } = z.object({ hasCertification: certification }).parse(data)
    expect(hasCertification.expires).toBe("2027-10-15")
  })

  it("of a product names no certificate when none is in force", () => {
    const variants = detail.variants.map((variant) => ({
      ...variant,
      badge: { status: "none" as const, reason: "lapsed" as const, since: "2026-01-01" },
    }))
    expect(carried(productJsonLd({ ...detail, variants }, addresses, unread))).not.toHaveProperty(
      "hasCertification",
    )
  })

  it("of a product tells buyers' points only where buyers gave some, and never as stars", () => {
    const none = carried(productJsonLd(detail, addresses, unread))
    expect(none).not.toHaveProperty("aggregateRating")
    expect(none).not.toHaveProperty("review")
    const review: ProductReviews["reviews"][number] = {
      ...{ id: "rev_1", points: 4, text: "Giòn.", name: "", language: "vi", day: "2026-11-20" },
      ...{ netContent: "Hộp 500 g", photos: [], answer: null },
    }
    const read = { ...unread, count: 3, average: 4.3, reviews: [review] }
    const rated = z.object({
      aggregateRating: z.object({
        "@type": z.literal("AggregateRating"),
        ratingValue: z.literal(4.3),
        reviewCount: z.literal(3),
        bestRating: z.literal(5),
        worstRating: z.literal(1),
      }),
      review: z.tuple([
        z.object({
          author: z.object({ "@type": z.literal("Person"), name: z.string().min(1) }),
          reviewRating: z.object({ ratingValue: z.literal(4) }),
          datePublished: day,
        }),
      ]),
    })
    const data = carried(productJsonLd(detail, addresses, read))
    rated.parse(data)
    // The certificate's own rating stays what the state gave.
    expect(data).toHaveProperty("hasCertification.certificationRating.ratingValue", 4)
    expect(data).toHaveProperty("hasCertification.name", "OCOP 4")
  })

  it("of an outlet is a store with address, place and hours", () => {
    const store = z.object({
      "@type": z.literal("Store"),
      name: z.string(),
      url: address,
      address: z.object({ addressLocality: z.string(), addressCountry: z.literal("VN") }),
      geo: z.object({ latitude: z.number(), longitude: z.number() }),
      openingHoursSpecification: z.object({
        dayOfWeek: z.array(z.string()).length(7),
        opens: z.literal("07:30"),
        closes: z.literal("19:30"),
      }),
    })
    store.parse(carried(outletJsonLd(outlet, SITE, `${SITE}/quay`)))
    const unknown = { ...outlet, latitude: null, hours: "cả ngày" }
    const bare = carried(outletJsonLd(unknown, SITE, `${SITE}/quay`))
    expect(bare).not.toHaveProperty("geo")
    expect(bare).not.toHaveProperty("openingHoursSpecification")
  })

  it("of the way to a page counts its steps from home, each with an address", () => {
    const trail = [
      { words: "Sản phẩm", to: "products" as const },
      { words: "Thực phẩm", to: "sector" as const, params: { sector: "thuc-pham" } },
    ]
    const step = z.object({ position: z.int(), name: z.string(), item: address })
    const { itemListElement } = z
      .object({ "@type": z.literal("BreadcrumbList"), itemListElement: z.array(step) })
      .parse(carried(trailJsonLd(trail, "OCOP Hà Tĩnh", "en", SITE)))
    expect(itemListElement.map(({ position, item }) => [position, item])).toEqual([
      [1, `${SITE}/en`],
      [2, `${SITE}/en/products`],
      [3, `${SITE}/en/categories/thuc-pham`],
    ])
  })

  it("of the home page lets a search engine search the shop", () => {
    const data = JSON.stringify(homeJsonLd("vi", SITE, { name: "OCOP", description: "x" }))
    expect(data).toContain(`${SITE}/san-pham?q={search_term_string}`)
  })
})
