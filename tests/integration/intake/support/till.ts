import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto"
import {
  type EnrolAnswer,
  type FactsAnswer,
  type PosChanges,
  type PosSku,
  type PosSnapshot,
  type SaleFact,
  signingText,
} from "@ocop/contracts"
import { priceBasket, type TaxRule } from "@ocop/pricing"
import taxRules from "@ocop/pricing/tax-rules.json" with { type: "json" }

export type Answer<T> = { status: number; body: T; headers: Headers }

type Wanted = {
  /** A SKU of the test province, or `of`: any SKU out of a snapshot. */
  sku?: string
  of?: PosSku
  qtyMilli: number
  lotNo?: string
  badge?: SaleFact["lines"][0]["badge"]
}

export type SaleOptions = {
  lines?: Wanted[]
  at?: string
  businessDay?: string
  seq?: number
  clockOffsetMs?: number
  /** Per cent off the whole basket, and who agreed to it. */
  off?: { percent: number; approvedBy: string | null }
}

type Price = { unitPrice: number; unit: string; goodsClass: SaleFact["lines"][0]["goodsClass"] }

const PRICES: Record<string, Price> = {
  honey: { unitPrice: 100_000, unit: "chai", goodsClass: "STANDARD" },
  cake: { unitPrice: 127_000, unit: "hộp", goodsClass: "STANDARD" },
  tea: { unitPrice: 80_000, unit: "gói", goodsClass: "STANDARD" },
  orange: { unitPrice: 45_000, unit: "kg", goodsClass: "UNPROCESSED_FARM" },
  wine: { unitPrice: 200_000, unit: "chai", goodsClass: "ALCOHOL" },
  last: { unitPrice: 50_000, unit: "hộp", goodsClass: "STANDARD" },
}

const priceOf = ({ sku = "", of }: Wanted): Price =>
  of ? { unitPrice: of.price, unit: of.unit, goodsClass: of.goodsClass } : knownPriceOf(sku)

const knownPriceOf = (sku: string): Price =>
  PRICES[sku] ?? {
    unitPrice: 10_000 + Number(sku.slice(1)) * 1000,
    unit: "hộp",
    goodsClass: "STANDARD",
  }

const BADGES: Record<string, SaleFact["lines"][0]["badge"]> = {
  cake: { stars: 4, recognitionId: "rec_cake" },
}

const discountsOf = ({ off }: SaleOptions): Pick<SaleFact, "discounts"> =>
  off
    ? {
        discounts: [
          {
            lineNo: null,
            kind: "percent",
            value: off.percent,
            reason: "regular",
            approvedBy: off.approvedBy,
          },
        ],
      }
    : {}

export type Till = Awaited<ReturnType<typeof openTill>>

/** Enrols a till with a code and speaks for it as the browser would: signed, fact by fact. */
export async function openTill(baseUrl: string, code: string) {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const seal = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const enrolled = await fetch(`${baseUrl}/pos/enrol`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      code,
      deviceName: "DEMO till",
      signKey: publicJwk(keys.publicKey),
      sealKey: publicJwk(seal.publicKey),
      storagePersisted: true,
    }),
  })
  if (!enrolled.ok) throw new Error(`enrol: ${enrolled.status} ${await enrolled.text()}`)
  const device = (await enrolled.json()) as EnrolAnswer
  const sessionId = randomUUID()
  const staffId = `staff_${Number(device.outletCode.slice(2))}`
  let next = 1

  const call = async <T>(
    method: "GET" | "POST",
    path: string,
    payload?: unknown,
    forge: { deviceId?: string; at?: string; key?: KeyObject; bodySent?: string; to?: string } = {},
  ): Promise<Answer<T>> => {
    const body = payload === undefined ? "" : JSON.stringify(payload)
    const at = forge.at ?? new Date().toISOString()
    const hash = createHash("sha256").update(body).digest("hex")
    const url = new URL(path, forge.to ?? baseUrl)
    const asSent = `${url.pathname}${url.search}`
    const signature = sign("sha256", Buffer.from(signingText(method, asSent, at, hash)), {
      key: forge.key ?? keys.privateKey,
      dsaEncoding: "ieee-p1363",
    }).toString("base64url")
    const response = await fetch(url, {
      method,
      headers: {
        ...(body ? { "content-type": "application/json" } : {}),
        "x-ocop-device": forge.deviceId ?? device.deviceId,
        "x-ocop-at": at,
        "x-ocop-signature": signature,
      },
      ...(body ? { body: forge.bodySent ?? body } : {}),
    })
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text) as T, headers: response.headers }
  }

  /** A sale whose sums are right; numbers follow one another unless `seq` is given. */
  const sale = (options: SaleOptions = {}): SaleFact => {
    const seq = options.seq ?? next++
    const day = options.businessDay ?? "2026-11-21"
    const wanted = options.lines ?? [{ sku: "honey", qtyMilli: 1000 }]
    const priced = priceBasket({
      lines: wanted.map((line, i) => {
        const { unitPrice, goodsClass } = priceOf(line)
        return {
          lineId: String(i + 1),
          skuId: line.of?.id ?? `variant_${line.sku}`,
          goodsClass: goodsClass as "STANDARD",
          qtyMilli: line.qtyMilli,
          unitPrice,
        }
      }),
      discounts: options.off
        ? [{ kind: "percent", value: options.off.percent, reason: "regular" }]
        : [],
      day,
      sellerVatMethod: device.outletCode === "HT03" ? "DIRECT" : "DEDUCTION",
      taxRules: taxRules as TaxRule[],
    })
    if (!priced.ok) throw new Error(priced.code)
    const { totals } = priced
    return {
      kind: "sale",
      id: randomUUID(),
      at: options.at ?? `${day}T09:00:00+07:00`,
      staffId,
      sessionId,
      epoch: device.epoch,
      seq,
      receiptNo: `${device.outletCode}-${device.registerCode}-${device.epoch}-${seq}`,
      businessDay: day,
      lines: priced.lines.map((line, i) => {
        const asked = wanted[i] ?? { qtyMilli: 0 }
        const { sku = "", qtyMilli, lotNo, badge } = asked
        const { unitPrice, unit, goodsClass } = priceOf(asked)
        const { payable, net, vat, treatment, rateBp, taxRuleId } = line
        const discount = line.discount + line.basketDiscount
        return {
          lineNo: i + 1,
          skuId: line.skuId,
          name: asked.of?.name ?? `DEMO ${sku}`,
          goodsClass,
          unit,
          qtyMilli,
          unitPrice,
          ...{ discount, payable, net, vat, treatment, rateBp, taxRuleId },
          priceVersion: "v1",
          lotNo: lotNo ?? null,
          badge: badge === undefined ? (BADGES[sku] ?? null) : badge,
        }
      }),
      totals: {
        gross: totals.gross,
        discount: totals.discount,
        payable: totals.payable,
        net: totals.net,
        vat: totals.vat,
        rounding: totals.rounding,
        total: totals.total,
      },
      tenders: [{ kind: "cash", amount: totals.total + 5_000, reference: null }],
      change: 5_000,
      ...discountsOf(options),
      publicCode: randomUUID().replaceAll("-", ""),
      catalogueVersion: "c1",
      clockOffsetMs: options.clockOffsetMs ?? 0,
    }
  }

  return {
    device,
    staffId,
    sessionId,
    sealKeys: seal,
    call,
    sale,
    /** What the device signs beside its calls, base64url. */
    signed: (text: string) =>
      sign("sha256", Buffer.from(text), {
        key: keys.privateKey,
        dsaEncoding: "ieee-p1363",
      }).toString("base64url"),
    /** Takes back the last numbers, for sales that were made and never sent. */
    forgetNumbers: (count: number) => {
      next -= count
    },
    /** Reports facts; `to` another process than the one it enrolled at. */
    send: (facts: unknown[], to: string = baseUrl) =>
      call<FactsAnswer>("POST", "/pos/facts", { facts }, { to }),
    snapshot: () => call<PosSnapshot>("GET", "/pos/snapshot"),
    changes: (cursor: string) =>
      call<PosChanges>("GET", `/pos/changes?cursor=${encodeURIComponent(cursor)}`),
  }
}

function publicJwk(key: KeyObject) {
  const { kty, crv, x, y } = key.export({ format: "jwk" })
  return { kty, crv, x, y }
}
