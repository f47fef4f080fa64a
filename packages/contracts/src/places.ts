import { z } from "zod"
import { catalogueItem, communeRef } from "./catalogue.js"
import { businessDate, communeCode, id, stars } from "./common.js"
import { outletView } from "./outlets.js"

/** One pack of goods by the names people know it by. */
const packRef = z.strictObject({
  handle: z.string(),
  title: z.string(),
  skuCode: z.string(),
  netContent: z.string(),
})

/** A recognition in force on `day`, with everything that it certifies and that the shop sells. */
export const certificateView = z.strictObject({
  recognitionId: id,
  stars,
  decisionNo: z.string(),
  decisionDate: businessDate,
  issuerName: z.string(),
  validFrom: businessDate,
  validTo: businessDate,
  daysLeft: z.number().int(),
  /** Packs that carry its star today. */
  goods: z.array(packRef),
})
export type CertificateView = z.infer<typeof certificateView>

const legalForm = z.enum([
  "ENTERPRISE",
  "COOPERATIVE",
  "COOP_GROUP",
  "HOUSEHOLD",
  "INDIVIDUAL",
  "STATE_UNIT",
])

/** Who answers for goods or sells them: as far as the registers know. */
const party = z.strictObject({
  name: z.string(),
  kind: legalForm,
  taxId: z.string().nullable(),
  address: z.string().nullable(),
  demo: z.boolean(),
})

/** `GET /store/catalogue/:handle/origin`: what the paper covers, what a label must say, what is near. */
export const productOrigin = z.strictObject({
  day: businessDate,
  certificates: z.array(certificateView),
  /** Answers for the goods ("tổ chức, cá nhân chịu trách nhiệm"). */
  responsible: party.nullable(),
  /** Seller of record of orders made online. */
  seller: party.nullable(),
  /** Per cent by volume of the packs that hold alcohol. */
  alcohol: z.array(z.strictObject({ skuCode: z.string(), percent: z.number().nullable() })),
  /** At most four each, nothing twice. */
  related: z.strictObject({
    producer: z.array(catalogueItem),
    commune: z.array(catalogueItem),
    set: z.array(catalogueItem),
  }),
})
export type ProductOrigin = z.infer<typeof productOrigin>

/** What a page about a place or a maker shows of its goods: starred ones first. */
const goods = {
  /** All of them; `items` are the first. */
  count: z.number().int(),
  inForce: z.number().int(),
  items: z.array(catalogueItem),
}

/** `GET /store/producers/:handle` */
export const producerPage = z.strictObject({
  day: businessDate,
  producer: z.strictObject({
    handle: z.string(),
    name: z.string(),
    kind: legalForm,
    legalName: z.string().nullable(),
    story: z.string().nullable(),
    /** As the papers have it, with the names before 2025-07-01. */
    address: z.string().nullable(),
    commune: communeRef.extend({ slug: z.string() }).nullable(),
    demo: z.boolean(),
  }),
  certificates: z.array(certificateView),
  ...goods,
})
export type ProducerPage = z.infer<typeof producerPage>

/** `GET /store/places/:slug`: a commune or ward with what is made there. */
export const communePage = z.strictObject({
  day: businessDate,
  commune: z.strictObject({
    code: communeCode,
    name: z.string(),
    slug: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    areaKm2: z.number(),
    /** Units merged into it on 2025-07-01: "Xã Thạch Đài, huyện Thạch Hà". */
    oldNames: z.array(z.string()),
  }),
  producers: z.array(
    z.strictObject({ handle: z.string(), name: z.string(), count: z.number().int() }),
  ),
  ...goods,
})
export type CommunePage = z.infer<typeof communePage>

/** `GET /store/outlets/:code` */
export const outletPage = z.strictObject({
  day: businessDate,
  outlet: outletView,
  /** Whether the register has a point of its own; else it is the middle of the commune. */
  isExact: z.boolean(),
  /** Its recognition as an official point of sale, while that is in force. */
  salePoint: z
    .strictObject({
      decisionNo: z.string(),
      issuer: z.string().nullable(),
      from: businessDate,
      /** Exclusive; null where the decision names no end. */
      to: businessDate.nullable(),
    })
    .nullable(),
  /** Whose counter it is; seller of what is bought there. */
  owner: party,
  ...goods,
})
export type OutletPage = z.infer<typeof outletPage>

/** `GET /store/places`: every place and maker that has a page. */
export const placeIndex = z.strictObject({
  producers: z.array(z.strictObject({ handle: z.string(), count: z.number().int() })),
  communes: z.array(
    z.strictObject({ code: communeCode, slug: z.string(), count: z.number().int() }),
  ),
  outlets: z.array(z.strictObject({ code: z.string() })),
})
export type PlaceIndex = z.infer<typeof placeIndex>
