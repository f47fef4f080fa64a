import {
  canonicalJson,
  type EnrolRequest,
  ERROR_REGISTRY,
  type ErrorCode,
  enrolRequest,
  factsRequest,
  type PosFact,
  type PosSku,
  type PosSnapshot,
  type PosTransfers,
  posReceipt,
  posSnapshot,
  posTransfers,
  type RefundFact,
  signingText,
} from "@ocop/contracts"
import type { Recognition } from "@ocop/domain"
import type { TaxRule } from "@ocop/pricing"
import promotionLaws from "@ocop/pricing/promotion-laws.json"
import taxRules from "@ocop/pricing/tax-rules.json"
import { appliedThrough, decideFacts, refundableSale, type StaffLimits } from "@ocop/sync"
import { fromBase64Url, toHex } from "../base64url"
import { fakeBank } from "./fake-bank"
import { fakeExceptions } from "./fake-exceptions"
import { sealPin } from "./fake-pins"
import { fakeVouchers } from "./fake-vouchers"
import { DEMO_STARS, demoSkus } from "./fixture-skus"

export type FakeAnswer = { status: number; body: unknown }
export type FakeRequest = {
  method: string
  /** Path from `/pos` on, with its query, as it was signed. */
  path: string
  headers: Record<string, string | undefined>
  body: string
}

type Device = {
  id: string
  epoch: number
  state: "active" | "revoked"
  signKey: EnrolRequest["signKey"]
  sealKey: EnrolRequest["sealKey"]
}

export type FakeOptions = {
  now?: () => number
  /** Fewer in unit tests: the cost of a PIN is not what they are about. */
  pinIterations?: number
  skus?: readonly PosSku[]
  promotions?: NonNullable<PosSnapshot["promotions"]>
  scaleLayouts?: PosSnapshot["scaleLayouts"]
  /** Stars of the SKU at this place of the list; 0: it has no certificate. */
  starsOf?: (i: number) => 0 | 3 | 4 | 5
  /** The other outlets; each has some of every SKU. */
  others?: PosSnapshot["outlets"]
}

const encode = (text: string) => new TextEncoder().encode(text)
const sha256 = async (text: string) => toHex(await crypto.subtle.digest("SHA-256", encode(text)))
const refuse = (code: ErrorCode, details?: unknown): FakeAnswer => ({
  status: ERROR_REGISTRY[code].status,
  body: { code, message: ERROR_REGISTRY[code].message, details },
})

const OUTLET = "HT11"
const REGISTER = "02"
/** How far the time of a signature may be off, as at the real server. */
const SIGNATURE_WINDOW_MS = 5 * 60_000

const LIMITS: Record<"cashier" | "manager", StaffLimits> = {
  cashier: { maxDiscountBp: 500, maxRefund: 200_000 },
  manager: { maxDiscountBp: 3_000, maxRefund: null },
}
const STAFF = [
  { id: "staff_demo_ha", name: "Trần Thu Hà", role: "cashier", pin: "246810" },
  { id: "staff_demo_binh", name: "Lê Văn Bình", role: "cashier", pin: "112358" },
  { id: "staff_demo_mai", name: "Nguyễn Thị Mai", role: "manager", pin: "135790" },
  { id: "staff_demo_duc", name: "Phan Đức", role: "cashier", pin: "975310" },
] as const

// One certificate of the demo goods has lapsed, so that a star is seen to be missing.
const LAPSED = new Set(["variant_demo_0026"])

const recognitionOf = (sku: PosSku, stars: 3 | 4 | 5): PosSnapshot["recognitions"][number] => ({
  id: `recog_demo_${sku.code}`,
  skuIds: [sku.id],
  packagingCodes: [],
  stars,
  decisionNo: `DEMO-${sku.code}`,
  decisionDate: LAPSED.has(sku.id) ? "2022-12-31" : "2025-03-01",
  issuerName: "UBND tỉnh (dữ liệu mẫu)",
  issuerLevel: "PROVINCE",
  criteriaVersion: "QD148",
  validFrom: LAPSED.has(sku.id) ? "2023-01-01" : "2025-03-01",
  validTo: LAPSED.has(sku.id) ? "2026-01-01" : "2028-03-01",
  revokedOn: null,
})

/**
 * The server's `/pos` branch in memory, faithful to the contracts: it checks signatures, codes and
 * shapes, decides facts with the very function of the real intake, and answers in the one error shape.
 */
export function createFakeServer(options: FakeOptions = {}) {
  const now = options.now ?? Date.now
  const iterations = options.pinIterations ?? 310_000
  const starsOf = options.starsOf ?? ((i: number) => DEMO_STARS[i] ?? 0)
  const others = options.others ?? [{ code: "HT02", name: "Cửa hàng OCOP Phố Châu (mẫu)" }]
  let skus = [...(options.skus ?? demoSkus)]
  let version = 1
  const codes = new Map<string, { used: boolean }>([["DEMO-2468", { used: false }]])
  const devices = new Map<string, Device>()
  const facts = new Map<string, { hash: string; fact: PosFact }>()
  const transfers: PosTransfers["transfers"] = []
  const raw: { id: string; code: string; body: unknown }[] = []
  const settledSeqs = new Map<number, number[]>()
  const sold = new Map<string, number>()
  const stockLog: [string, number][] = []
  let epoch = 0
  let hasHistory = true

  const openingStock = (sku: PosSku, i: number) =>
    sku.sellMode === "WEIGHT" ? 12_500 : i % 9 === 8 ? 0 : 24_000
  const stockNow = () =>
    skus.map((sku, i): [string, string, number] => [
      sku.id,
      OUTLET,
      openingStock(sku, i) - (sold.get(sku.id) ?? 0),
    ])
  const recognitions = () =>
    skus.flatMap((sku, i) => {
      const stars = starsOf(i)
      return stars === 0 ? [] : [recognitionOf(sku, stars)]
    })
  const applied = (device: Device) => appliedThrough(0, settledSeqs.get(device.epoch) ?? [])

  const snapshotFor = async (device: Device): Promise<PosSnapshot> => ({
    version: `v${version}`,
    cursor: `c${stockLog.length}`,
    generatedAt: new Date(now()).toISOString(),
    outlet: {
      code: OUTLET,
      name: "Điểm dừng nghỉ mẫu 01 – quốc lộ 1 Cẩm Xuyên",
      address: "quốc lộ 1, xã Cẩm Xuyên, Hà Tĩnh",
      maySellAlcohol: true,
      shopUrl: "https://shop.demo.invalid",
      seller: {
        name: "Công ty mẫu Trạm dừng (DEMO)",
        taxId: null,
        vatMethod: "DEDUCTION",
        demo: true,
        bank: { bin: "970436", accountNo: "DEMOHT11", accountName: "TAI KHOAN MAU" },
      },
    },
    register: { code: REGISTER, epoch: device.epoch, appliedThrough: applied(device) },
    outlets: [{ code: OUTLET, name: "Điểm dừng nghỉ mẫu 01" }, ...others],
    staff: await Promise.all(
      STAFF.map(async ({ pin, ...person }) => ({
        ...person,
        ...LIMITS[person.role],
        pin: await sealPin(pin, device.sealKey, iterations),
      })),
    ),
    taxRules: taxRules.map((rule) => ({
      id: rule.id,
      goodsClass: rule.goodsClass,
      sellerVatMethod: rule.sellerVatMethod as "ANY",
      sellerRole: rule.sellerRole as "ANY",
      treatment: rule.treatment as "RATE",
      rateBp: rule.rateBp,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      priority: rule.priority,
      legalRef: rule.legalRef,
    })),
    promotions: options.promotions ?? [],
    promotionLaws: promotionLaws.map(({ id, kind, value, validFrom, validTo, legalRef }) => ({
      ...{ id, value, validFrom, validTo, legalRef },
      kind: kind as "NO_ALCOHOL",
    })),
    ...(options.scaleLayouts ? { scaleLayouts: options.scaleLayouts } : {}),
    gifts: [
      {
        code: "DEMO-VI-QUE",
        name: "Giỏ Vị quê (mẫu)",
        nameEn: "Tastes of home (demo)",
        lines: [1, 2, 4].flatMap((n) => {
          const sku = skus[n - 1]
          return sku ? { skuId: sku.id, qtyMilli: 1000 } : []
        }),
      },
      {
        code: "DEMO-LAPSED",
        name: "Giỏ Sum vầy (mẫu)",
        nameEn: "Family together (demo)",
        lines: [6, 26].flatMap((n) => {
          const sku = skus[n - 1]
          return sku ? { skuId: sku.id, qtyMilli: 1000 } : []
        }),
      },
    ].filter(({ lines }) => lines.length > 0),
    recognitions: recognitions(),
    skus: [...skus],
    stock: [
      ...stockNow(),
      ...others.flatMap(({ code }) =>
        skus.map((sku): [string, string, number] => [sku.id, code, 6_000]),
      ),
    ],
    favourites: hasHistory ? skus.slice(0, 24).map((sku) => sku.id) : [],
  })

  const authenticate = async (request: FakeRequest): Promise<Device | FakeAnswer> => {
    const device = devices.get(request.headers["x-ocop-device"] ?? "")
    if (!device) return refuse("DEVICE_UNKNOWN")
    const at = request.headers["x-ocop-at"] ?? ""
    const skew = Math.abs(Date.parse(at) - now())
    if (Number.isNaN(skew) || skew > SIGNATURE_WINDOW_MS) return refuse("SIGNATURE_INVALID")
    const key = await crypto.subtle.importKey(
      "jwk",
      device.signKey,
      { name: "ECDSA", namedCurve: "P-256" },
      false,
      ["verify"],
    )
    const isRight = await crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" },
      key,
      fromBase64Url(request.headers["x-ocop-signature"] ?? ""),
      encode(signingText(request.method, request.path, at, await sha256(request.body))),
    )
    return isRight ? device : refuse("SIGNATURE_INVALID")
  }

  const enrolDevice = (body: unknown): FakeAnswer => {
    const parsed = enrolRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
    const code = codes.get(parsed.data.code)
    if (!code || code.used) return refuse("ENROLMENT_CODE_INVALID")
    code.used = true
    epoch += 1
    const device: Device = {
      id: `device_${epoch}`,
      epoch,
      state: "active",
      signKey: parsed.data.signKey,
      sealKey: parsed.data.sealKey,
    }
    for (const other of devices.values()) other.state = "revoked"
    devices.set(device.id, device)
    return {
      status: 200,
      body: {
        deviceId: device.id,
        outletCode: OUTLET,
        outletName: "Điểm dừng nghỉ mẫu 01 – quốc lộ 1 Cẩm Xuyên",
        registerCode: REGISTER,
        epoch,
      },
    }
  }

  const refundsOf = (saleId: string) =>
    [...facts.values()].flatMap(({ fact }) =>
      fact.kind === "refund" && fact.saleId === saleId ? [fact] : [],
    )

  const refundableSales = () => {
    const refunds = new Map<string, RefundFact[]>()
    for (const { fact } of facts.values()) {
      if (fact.kind !== "refund") continue
      refunds.set(fact.saleId, [...(refunds.get(fact.saleId) ?? []), fact])
    }
    return new Map(
      [...facts.values()].flatMap(({ fact: sale }) =>
        sale.kind === "sale"
          ? [[sale.id, refundableSale(sale, refunds.get(sale.id))] as const]
          : [],
      ),
    )
  }

  const storedFacts = () => ({
    hashOfId: new Map([...facts].map(([id, row]) => [id, row.hash])),
    idOfSeq: new Map(
      [...facts.values()].flatMap(({ fact }) =>
        fact.kind === "sale" && fact.epoch === epoch ? [[fact.seq, fact.id] as const] : [],
      ),
    ),
    idOfPublicCode: new Map(
      [...facts.values()].flatMap(({ fact }) =>
        fact.kind === "sale" ? [[fact.publicCode, fact.id] as const] : [],
      ),
    ),
    idOfSession: new Map(
      [...facts.values()].flatMap(({ fact }) =>
        fact.kind === "session-opened" || fact.kind === "session-closed"
          ? [[`${fact.sessionId}|${fact.kind}`, fact.id] as const]
          : [],
      ),
    ),
    idOfRefundSeq: new Map(
      [...facts.values()].flatMap(({ fact }) =>
        fact.kind === "refund" && fact.epoch === epoch ? [[fact.refundSeq, fact.id] as const] : [],
      ),
    ),
    refundable: refundableSales(),
  })

  const post = (device: Device, fact: PosFact, hash: string) => {
    facts.set(fact.id, { hash, fact })
    if (fact.kind === "refund") {
      for (const line of fact.lines) {
        if (line.condition !== "resaleable") continue
        sold.set(line.skuId, (sold.get(line.skuId) ?? 0) - line.qtyMilli)
        stockLog.push([line.skuId, -line.qtyMilli])
      }
    }
    if (fact.kind === "goods-moved" && fact.task === "transfer-in") {
      const at = transfers.findIndex(({ id }) => id === fact.transferId)
      if (at >= 0) transfers.splice(at, 1)
    }
    if (fact.kind !== "sale") return
    settledSeqs.set(device.epoch, [...(settledSeqs.get(device.epoch) ?? []), fact.seq])
    for (const line of fact.lines) {
      sold.set(line.skuId, (sold.get(line.skuId) ?? 0) + line.qtyMilli)
      stockLog.push([line.skuId, line.qtyMilli])
    }
  }

  const takeFacts = async (device: Device, body: unknown): Promise<FakeAnswer> => {
    const parsed = factsRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
    const rawFacts = await Promise.all(
      parsed.data.facts.map(async (fact) => ({
        body: fact,
        contentHash: await sha256(canonicalJson(fact)),
      })),
    )
    const known = recognitions() as Recognition[]
    const verdicts = decideFacts(rawFacts, {
      register: {
        state: device.state,
        outletCode: OUTLET,
        registerCode: REGISTER,
        epoch: device.epoch,
      },
      rules: {
        sku: (id) => skus.find((sku) => sku.id === id) ?? null,
        recognitionsOf: (skuId) => known.filter((r) => r.skuIds.includes(skuId)),
        taxRules: taxRules as TaxRule[],
        sellerVatMethod: "DEDUCTION",
        limitsOf: (staffId) => {
          const person = STAFF.find(({ id }) => id === staffId)
          return person ? LIMITS[person.role] : null
        },
      },
      stored: storedFacts(),
      now: now(),
    })
    const results = verdicts.map((verdict, i) => {
      const hash = rawFacts[i]?.contentHash ?? ""
      if ("fact" in verdict) post(device, verdict.fact, hash)
      if (!("quarantine" in verdict)) {
        return { id: verdict.id, status: verdict.status, code: null, message: null }
      }
      const { code } = verdict.quarantine
      raw.push({ id: verdict.id, code, body: rawFacts[i]?.body })
      if (verdict.seq !== null) {
        settledSeqs.set(device.epoch, [...(settledSeqs.get(device.epoch) ?? []), verdict.seq])
      }
      return { id: verdict.id, status: verdict.status, code, message: ERROR_REGISTRY[code].message }
    })
    return {
      status: 200,
      body: { results, appliedThrough: applied(device), serverTime: new Date(now()).toISOString() },
    }
  }

  const changesSince = (device: Device, cursor: string): FakeAnswer => {
    const from = Number(/^c(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
    if (Number.isNaN(from) || from > stockLog.length) return refuse("INVALID_REQUEST")
    const touched = new Set(stockLog.slice(from).map(([skuId]) => skuId))
    return {
      status: 200,
      body: {
        version: `v${version}`,
        cursor: `c${stockLog.length}`,
        serverTime: new Date(now()).toISOString(),
        appliedThrough: applied(device),
        stock: stockNow().filter(([skuId]) => touched.has(skuId)),
      },
    }
  }

  const bank = fakeBank()
  const vouchers = fakeVouchers()
  const exceptions = fakeExceptions((staffId) => STAFF.find(({ id }) => id === staffId)?.role)

  const handle = async (request: FakeRequest): Promise<FakeAnswer> => {
    const [path = "", query = ""] = request.path.split("?")
    let body: unknown = null
    try {
      body = request.body === "" ? null : JSON.parse(request.body)
    } catch {
      return refuse("INVALID_REQUEST")
    }
    if (request.method === "POST" && path === "/pos/enrol") return enrolDevice(body)
    const device = await authenticate(request)
    if ("body" in device) return device
    if (request.method === "POST" && path === "/pos/facts") return takeFacts(device, body)
    if (device.state === "revoked") return refuse("DEVICE_REVOKED")
    if (request.method === "GET" && path === "/pos/snapshot") {
      return { status: 200, body: posSnapshot.parse(await snapshotFor(device)) }
    }
    if (request.method === "GET" && path === "/pos/changes") {
      return changesSince(device, new URLSearchParams(query).get("cursor") ?? "")
    }
    if (request.method === "GET" && path === "/pos/transfers") {
      return { status: 200, body: posTransfers.parse({ transfers }) }
    }
    if (path.startsWith("/pos/exceptions")) return exceptions.handle(path, query, body)
    if (request.method === "POST" && path === "/pos/till-transfers") return bank.hear(body)
    if (path.startsWith("/pos/vouchers")) return vouchers.handle(path, body)
    if (request.method === "GET" && path === "/pos/receipts") {
      const wanted = new URLSearchParams(query)
      const sale = [...facts.values()]
        .flatMap(({ fact }) => (fact.kind === "sale" ? [fact] : []))
        .find(
          ({ receiptNo, publicCode }) =>
            receiptNo === wanted.get("number") || publicCode === wanted.get("code"),
        )
      if (!sale) return refuse("NOT_FOUND")
      return { status: 200, body: posReceipt.parse({ sale, refunds: refundsOf(sale.id) }) }
    }
    return refuse("NOT_FOUND")
  }

  return {
    handle,
    exceptions,
    bank,
    vouchers,
    /** A fact that another register of the outlet reported. */
    plant: (fact: PosFact) => facts.set(fact.id, { hash: "planted", fact }),
    /** Another outlet sends goods here. */
    sendTransfer: (transfer: PosTransfers["transfers"][number]) => transfers.push(transfer),
    issueCode: (code: string) => codes.set(code, { used: false }),
    revokeAll: () => {
      for (const device of devices.values()) device.state = "revoked"
    },
    forgetDevices: () => devices.clear(),
    /** As at an outlet that has sold nothing yet. */
    forgetFavourites: () => {
      hasHistory = false
      version += 1
    },
    setPrice: (skuId: string, price: number) => {
      skus = skus.map((sku) =>
        sku.id === skuId ? { ...sku, price, priceVersion: `demo-${version + 1}` } : sku,
      )
      version += 1
    },
    facts: () => [...facts.values()].map((row) => row.fact),
    sales: () => [...facts.values()].flatMap(({ fact }) => (fact.kind === "sale" ? [fact] : [])),
    raw: () => [...raw],
    /** As a manager's backup: what is learned later is forgotten by `restore`. */
    backup: () => {
      const kept = { facts: new Map(facts), seqs: new Map(settledSeqs), sold: new Map(sold) }
      return {
        restore: () => {
          const swap = <K, V>(now: Map<K, V>, then: Map<K, V>) => {
            now.clear()
            for (const [key, value] of then) now.set(key, value)
          }
          swap(facts, kept.facts)
          swap(settledSeqs, kept.seqs)
          swap(sold, kept.sold)
        },
      }
    },
    stockOf: (skuId: string) => stockNow().find(([id]) => id === skuId)?.[2] ?? 0,
  }
}

export type FakeServer = ReturnType<typeof createFakeServer>
