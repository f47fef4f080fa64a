import { z } from "zod"
import { certificate } from "./certificate.js"
import { businessDate, communeCode, id, outletCode, stars } from "./common.js"

/** Where a recognition stands today; `in_force` as a filter includes what is expiring. */
export const recognitionListState = z.enum(["in_force", "expiring", "lapsed", "revoked", "not_yet"])
export type RecognitionListState = z.infer<typeof recognitionListState>

/** `GET /admin/ocop/recognitions` */
export const recognitionQuery = z.strictObject({
  state: recognitionListState.optional(),
  /** Product, producer, decision number or SKU code; marks and case do not matter. */
  q: z.string().trim().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type RecognitionQuery = z.infer<typeof recognitionQuery>

export const recognitionRow = z.strictObject({
  id,
  ...certificate,
  revocationNote: z.string().nullable(),
  state: recognitionListState,
  /** Days left while in force, else 0. */
  daysLeft: z.number().int().min(0),
  packagingCodes: z.array(z.string()),
  evidenceLevel: z.string().nullable(),
  demo: z.boolean(),
  producer: z.string().nullable(),
  skus: z.array(z.strictObject({ skuId: id, code: z.string(), title: z.string(), productId: id })),
})
export type RecognitionRow = z.infer<typeof recognitionRow>

export const recognitionPage = z.strictObject({
  day: businessDate,
  /** Of all recognitions, whatever is searched; `in_force` counts what is expiring too. */
  counts: z.record(recognitionListState, z.number().int()),
  count: z.number().int(),
  items: z.array(recognitionRow),
})
export type RecognitionPage = z.infer<typeof recognitionPage>

/** `POST /admin/ocop/recognitions` */
export const newRecognition = z.strictObject({
  stars,
  decisionNo: z.string().trim().min(1).max(80),
  decisionDate: businessDate,
  /** Tells product sets of one decision apart. */
  family: z.string().trim().min(1).max(120),
  skuIds: z.array(id).min(1).max(200),
  packagingCodes: z.array(z.string().trim().min(1).max(80)).max(50).default([]),
  issuerName: z.string().trim().max(160).nullable().default(null),
  certificateNo: z.string().trim().max(80).nullable().default(null),
})

/** `POST /admin/ocop/recognitions/:id/revoke` */
export const revokeRecognition = z.strictObject({
  /** First day without the star. */
  revokedOn: businessDate,
  note: z.string().trim().min(1).max(2000),
})

/** `GET /admin/ocop/outlets` */
export const adminOutletRow = z.strictObject({
  id,
  code: outletCode,
  name: z.string(),
  type: z.string(),
  state: z.string(),
  owner: z.string(),
  communeCode: communeCode.nullable(),
  stockLocationId: id.nullable(),
  salesChannelId: id.nullable(),
  maySellAlcohol: z.boolean(),
  coldStorage: z.boolean(),
  openFrom: businessDate.nullable(),
  openTo: businessDate.nullable(),
})
export const adminOutletList = z.strictObject({ items: z.array(adminOutletRow) })
export type AdminOutletList = z.infer<typeof adminOutletList>

/** `GET /admin/ocop/producers` */
export const adminProducerRow = z.strictObject({
  id,
  handle: z.string(),
  name: z.string(),
  kind: z.string(),
  communeCode: communeCode.nullable(),
  legalEntityId: id.nullable(),
  products: z.number().int(),
  members: z.number().int(),
})
export const adminProducerList = z.strictObject({ items: z.array(adminProducerRow) })
export type AdminProducerList = z.infer<typeof adminProducerList>
