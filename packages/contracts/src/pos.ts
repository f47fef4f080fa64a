import { z } from "zod"
import { cashMovedFact, zReport } from "./cash-facts.js"
import {
  basketLine,
  businessDate,
  dong,
  id,
  instant,
  outletCode,
  qtyMilli,
  sellMode,
  stars,
  stockMilli,
  stockUnit,
  vatTreatment,
} from "./common.js"
import { factHead } from "./fact-head.js"
import { goodsMovedFact } from "./goods-facts.js"
import { refundFact } from "./refund-facts.js"

/** A public key as the device's WebCrypto exports it. The private halves never leave the device. */
export const publicJwk = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string().max(64),
  y: z.string().max(64),
})

/** `POST /pos/enrol`: a manager's one-time code turns a browser into a register. */
export const enrolRequest = z.strictObject({
  code: z.string().trim().min(6).max(16),
  deviceName: z.string().trim().min(1).max(60),
  signKey: publicJwk,
  /** ECDH key: PIN verifiers are sealed to it, so a copied database cannot be tried elsewhere. */
  sealKey: publicJwk,
  storagePersisted: z.boolean(),
})
export type EnrolRequest = z.infer<typeof enrolRequest>

export const enrolAnswer = z.strictObject({
  deviceId: id,
  outletCode,
  outletName: z.string(),
  registerCode: z.string(),
  /** Grows with every enrolment of the register, so a number can never come twice. */
  epoch: z.number().int().min(1),
})
export type EnrolAnswer = z.infer<typeof enrolAnswer>

/**
 * Headers of every signed call: `x-ocop-device`, `x-ocop-at` (ISO instant), `x-ocop-signature`.
 * The signature is ECDSA P-256/SHA-256 (IEEE P1363, base64url) over
 * `${METHOD}\n${path with query}\n${at}\n${hex sha-256 of the raw body}`.
 */
export function signingText(
  method: string,
  path: string,
  at: string,
  bodySha256Hex: string,
): string {
  return `${method.toUpperCase()}\n${path}\n${at}\n${bodySha256Hex}`
}

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
    z.strictObject({ lotNo: z.string(), expiresOn: businessDate.nullable(), qtyMilli: stockMilli }),
  ),
})
export type PosSku = z.infer<typeof posSku>

export const posRecognition = z.strictObject({
  id,
  skuIds: z.array(id),
  packagingCodes: z.array(z.string()),
  stars,
  decisionNo: z.string(),
  decisionDate: businessDate,
  issuerName: z.string(),
  issuerLevel: z.enum(["DISTRICT", "PROVINCE", "CENTRE"]),
  criteriaVersion: z.enum(["QD1048", "QD148", "QD1489", "QD26"]),
  validFrom: businessDate,
  validTo: businessDate,
  revokedOn: businessDate.nullable(),
})

export const taxRule = z.strictObject({
  id,
  goodsClass: z.string(),
  sellerVatMethod: z.enum(["DEDUCTION", "DIRECT", "EXEMPT", "ANY"]),
  /** Farm goods sold by their grower are taxed otherwise than by a trader; missing = ANY. */
  sellerRole: z.enum(["PRODUCER", "TRADER", "ANY"]).optional(),
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  validFrom: businessDate,
  validTo: businessDate.nullable(),
  priority: z.number().int(),
  legalRef: z.string(),
})

/** A promotion that counters give without a code, as the pricing package reads it. */
export const posPromotion = z.strictObject({
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: z.enum(["percent", "amount"]),
  value: z.number(),
  target: z.enum(["LINES", "ORDER"]),
  skuIds: z.array(id).nullable(),
  setNos: z.array(z.number().int()).nullable(),
  validFrom: businessDate,
  validTo: businessDate,
  minSpend: dong,
  online: z.boolean(),
  outletCodes: z.array(outletCode).nullable(),
  needsCode: z.literal(false),
  programme: z.string().nullable(),
})

/** How scales write their labels: two digits prefix, item, weight or price, one check digit. */
export const scaleLayout = z
  .strictObject({
    prefixes: z.array(z.string().regex(/^2\d$/)).min(1).max(10),
    itemDigits: z.number().int().min(3).max(6),
    valueDigits: z.number().int().min(4).max(7),
    holds: z.enum(["weight", "price"]),
    /** What a value of one stands for: grams, or đồng. */
    step: z.number().int().min(1).max(1000),
  })
  .refine(({ itemDigits, valueDigits }) => itemDigits + valueDigits === 10, {
    path: ["valueDigits"],
    message: "item and value are ten digits together",
  })

const posPromotionLaw = z.strictObject({
  id,
  kind: z.enum(["NO_ALCOHOL", "MOST_OFF", "MOST_OFF_IN_PROGRAMME"]),
  value: z.number(),
  validFrom: businessDate,
  validTo: businessDate.nullable(),
  legalRef: z.string(),
})

export const posStaff = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(["cashier", "manager"]),
  /** The most that this person may take off the price of any line, basis points. */
  maxDiscountBp: z.number().int().min(0).max(10_000),
  /**
   * The most that this person may give back on one receipt without a manager, đồng; null: any sum.
   * Absent in snapshots of older servers: nothing.
   */
  maxRefund: dong.nullable().optional(),
  /** PBKDF2-SHA-256 parameters; `seal` = HMAC(shared ECDH key, derived PIN), base64url. */
  pin: z.strictObject({
    salt: z.string(),
    iterations: z.number().int(),
    serverKey: publicJwk,
    seal: z.string(),
  }),
})

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

export const saleLine = z.strictObject({
  lineNo: z.number().int().min(1).max(500),
  skuId: id,
  name: z.string().max(200),
  goodsClass: z.string().max(40),
  unit: stockUnit,
  qtyMilli,
  unitPrice: dong,
  /** All discounts of the line and its share of the basket's, đồng. */
  discount: dong,
  payable: dong,
  net: dong,
  vat: dong,
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  taxRuleId: id,
  priceVersion: z.string().max(80),
  lotNo: z.string().max(60).nullable(),
  /** What the customer was told: the star printed on the receipt, or none. */
  badge: z.strictObject({ stars, recognitionId: id }).nullable(),
})
export type SaleLine = z.infer<typeof saleLine>

export const DISCOUNT_REASONS = ["regular", "damaged", "short-dated", "campaign"] as const

/** Why a price was lowered and by whose leave; the amounts themselves lie in the lines. */
export const saleDiscount = z.strictObject({
  /** Null: the basket as a whole. */
  lineNo: z.number().int().min(1).max(500).nullable(),
  kind: z.enum(["percent", "amount"]),
  /** Per cent with at most two decimals, or đồng. */
  value: z.number().min(0).max(9_000_000_000_000),
  reason: z.enum(DISCOUNT_REASONS),
  /** The manager who typed a PIN for it; null where the cashier's own limit sufficed. */
  approvedBy: id.nullable(),
})
export type SaleDiscount = z.infer<typeof saleDiscount>

/** A promotion of the rule set and what it took off; the amounts lie in the lines' discounts. */
export const salePromotion = z.strictObject({
  promotionId: id,
  name: z.string().max(80),
  amount: dong.min(1),
})

export const tender = z.strictObject({
  kind: z.enum(["cash", "vietqr", "card", "voucher"]),
  amount: dong,
  reference: z.string().max(80).nullable().default(null),
  /** Transfers: whether the bank told of the money, or the cashier's own eyes. Absent: eyes. */
  seenBy: z.enum(["bank", "eye"]).optional(),
})

export const saleFact = z.strictObject({
  kind: z.literal("sale"),
  ...factHead,
  epoch: z.number().int().min(1),
  seq: z.number().int().min(1),
  /** `OUTLET-REGISTER-EPOCH-SEQ`, final at the counter. */
  receiptNo: z.string().regex(/^[A-Z]{2}\d{2}-\d{2}-\d{1,4}-\d{1,9}$/),
  businessDay: businessDate,
  lines: z.array(saleLine).min(1).max(500),
  totals: z.strictObject({
    gross: dong,
    discount: dong,
    payable: dong,
    net: dong,
    vat: dong,
    /** May be negative when the basket is rounded down. */
    rounding: z.number().int().min(-1_000_000).max(1_000_000),
    total: dong,
  }),
  tenders: z.array(tender).min(1).max(10),
  change: dong,
  /** Absent where nothing was taken off. */
  discounts: z.array(saleDiscount).min(1).max(501).optional(),
  /** Absent where no promotion held. */
  promotions: z.array(salePromotion).min(1).max(100).optional(),
  /** Absent where no voucher counted. */
  voucher: z
    .strictObject({ code: z.string().regex(/^[A-Z0-9]{4,20}$/), promotionId: id })
    .optional(),
  /** 128 random bits, hex: the e-receipt's address. */
  publicCode: z.string().regex(/^[0-9a-f]{32}$/),
  catalogueVersion: z.string().max(80),
  /** Device clock minus server clock at the last contact, milliseconds. */
  clockOffsetMs: z.number().int().nullable(),
})
export type SaleFact = z.infer<typeof saleFact>

const cashCount = z.array(
  z.strictObject({
    note: z.number().int().min(100).max(1_000_000),
    pieces: z.number().int().min(0).max(100_000),
  }),
)

export const sessionOpenedFact = z.strictObject({
  kind: z.literal("session-opened"),
  ...factHead,
  openingCash: dong,
  counts: cashCount,
})
export type SessionOpenedFact = z.infer<typeof sessionOpenedFact>
export const sessionClosedFact = z.strictObject({
  kind: z.literal("session-closed"),
  ...factHead,
  countedCash: dong,
  /** Below nothing where more was paid out than the book knew of. */
  expectedCash: z.number().int().min(-9_000_000_000_000).max(9_000_000_000_000),
  difference: z.number().int(),
  counts: cashCount,
  saleCount: z.number().int().min(0),
  lastSeq: z.number().int().min(0),
  /** Absent in closings of builds that knew no Z. */
  z: zReport.optional(),
})
export type SessionClosedFact = z.infer<typeof sessionClosedFact>
export const posFact = z.discriminatedUnion("kind", [
  saleFact,
  sessionOpenedFact,
  sessionClosedFact,
  cashMovedFact,
  refundFact,
  goodsMovedFact,
])
export type PosFact = z.infer<typeof posFact>

/** `POST /pos/facts`: at most fifty facts, in the device's order. Facts are checked one by one, so the batch takes them raw. */
export const factsRequest = z.strictObject({ facts: z.array(z.unknown()).min(1).max(50) })

export const factResult = z.strictObject({
  id: z.string(),
  status: z.enum(["accepted", "needs_review", "duplicate", "conflict", "quarantined"]),
  code: z.string().nullable(),
  message: z.string().nullable(),
})
export const factsAnswer = z.strictObject({
  results: z.array(factResult),
  appliedThrough: z.number().int(),
  serverTime: instant,
})
export type FactsAnswer = z.infer<typeof factsAnswer>
