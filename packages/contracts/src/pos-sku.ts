import { z } from "zod"
import { businessDate, dong, id, sellMode, stockMilli, stockUnit } from "./common.js"

export const posSku = z.strictObject({
  id,
  code: z.string(),
  barcodes: z.array(z.string()),
  name: z.string(),
  /** At most 22 letters, so that the distinguishing word is never cut. */
  tillName: z.string(),
  producer: z.string().nullable(),
  commune: z.string().nullable(),
  setNo: z.number().int(),
  sellMode,
  unit: stockUnit,
  netContent: z.string(),
  goodsClass: z.string(),
  packagingCode: z.string().nullable(),
  alcohol: z.boolean(),
  /** Per cent by volume; null and absent: not known. */
  alcoholPercent: z.number().nullable().optional(),
  price: dong,
  priceVersion: z.string(),
  motif: z.string().nullable(),
  lots: z.array(
    z.strictObject({
      lotNo: z.string(),
      expiresOn: businessDate.nullable(),
      /** Told where a rule asks for the age of a lot. */
      producedOn: businessDate.nullable().optional(),
      qtyMilli: stockMilli,
    }),
  ),
})
export type PosSku = z.infer<typeof posSku>
