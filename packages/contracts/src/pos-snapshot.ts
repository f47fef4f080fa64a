import { z } from "zod"
import { basketLine, cashRoundingStep, id, instant, outletCode, stockMilli } from "./common.js"
import {
  posClearance,
  posPromotion,
  posPromotionLaw,
  posRecognition,
  scaleLayout,
  taxRule,
} from "./pos-rules.js"
import { posSku } from "./pos-sku.js"
import { posStaff } from "./pos-staff.js"

/** `GET /pos/snapshot` */
export const posSnapshot = z.strictObject({
  /** Changes when anything but stock changes. */
  version: z.string(),
  /** Opaque; hand it back to `GET /pos/changes`. */
  cursor: z.string(),
  generatedAt: instant,
  outlet: z.strictObject({
    code: outletCode,
    name: z.string(),
    address: z.string().nullable(),
    maySellAlcohol: z.boolean(),
    /** To how many đồng a sale paid in cash alone is rounded; absent: not at all. */
    cashRounding: cashRoundingStep.optional(),
    /** Where the shop answers, without a slash at the end: receipts point there. Null: no code is printed. */
    shopUrl: z.string().max(200).nullable(),
    seller: z.strictObject({
      name: z.string(),
      taxId: z.string().nullable(),
      vatMethod: z.enum(["DEDUCTION", "DIRECT", "EXEMPT"]),
      demo: z.boolean(),
      /** Where a VietQR of this till sends the money; null: the seller takes no transfers here. */
      bank: z
        .strictObject({ bin: z.string(), accountNo: z.string(), accountName: z.string() })
        .nullable(),
    }),
  }),
  register: z.strictObject({
    code: z.string(),
    epoch: z.number().int(),
    /** Highest sale number of this epoch whose stock is already in the figures below. */
    appliedThrough: z.number().int(),
  }),
  outlets: z.array(z.strictObject({ code: outletCode, name: z.string() })),
  staff: z.array(posStaff),
  taxRules: z.array(taxRule),
  /** Absent from servers that knew no promotions. */
  promotions: z.array(posPromotion).max(1000).optional(),
  promotionLaws: z.array(posPromotionLaw).max(100).optional(),
  /** Absent where there are none. */
  clearances: z.array(posClearance).min(1).max(200).optional(),
  /** Absent: five digits item, five grams, under any prefix 2x. */
  scaleLayouts: z.array(scaleLayout).min(1).max(10).optional(),
  /** Ready-made gift baskets; their goods are sold as lines. Absent where there are none. */
  gifts: z
    .array(
      z.strictObject({
        code: id,
        name: z.string(),
        nameEn: z.string(),
        lines: z.array(basketLine).min(1).max(50),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
  /** SKUs that gifts are packed in, sold as lines like all goods. Absent where there are none. */
  packings: z.array(id).min(1).max(100).optional(),
  recognitions: z.array(posRecognition),
  skus: z.array(posSku),
  /** [skuId, outletCode, qtyMilli]: sellable stock less reservations; missing = 0. */
  stock: z.array(z.tuple([id, outletCode, stockMilli])),
  favourites: z.array(id),
})
export type PosSnapshot = z.infer<typeof posSnapshot>

/** Query of `GET /pos/changes`: the cursor of the last answer. */
export const posChangesQuery = z.strictObject({ cursor: z.string().min(1).max(64) })

/** `GET /pos/changes?cursor=` */
export const posChanges = z.strictObject({
  version: z.string(),
  cursor: z.string(),
  serverTime: instant,
  appliedThrough: z.number().int(),
  stock: z.array(z.tuple([id, outletCode, stockMilli])),
})
export type PosChanges = z.infer<typeof posChanges>
