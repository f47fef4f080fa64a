import { beforeAll, describe, expect, it, vi } from "vitest"
import { hmacHex } from "../hmac"
import { isMomoSigned, momoSignature } from "./sign"

// MoMo's public test keys.
const KEYS = { accessKey: "F8BBA842ECF85", secretKey: "K951B6PE1waDMi640xX08PD3vg6EkVlz" }

vi.mock("../../../../lib/env", () => ({
  env: () => ({
    MOMO_PARTNER_CODE: "MOMO",
    MOMO_ACCESS_KEY: "F8BBA842ECF85",
    MOMO_SECRET_KEY: "K951B6PE1waDMi640xX08PD3vg6EkVlz",
    MOMO_ENDPOINT: "https://momo.test/v2/gateway/api",
  }),
}))

let momo: typeof import("./momo")
beforeAll(async () => {
  momo = await import("./momo")
})

const TOLD = {
  amount: 50_000,
  extraData: "",
  message: "Successful.",
  orderId: "ORD-0001",
  orderInfo: "Thanh toan don hang ORD-0001",
  orderType: "momo_wallet",
  partnerCode: "MOMO",
  payType: "qr",
  requestId: "REQ-0001",
  responseTime: 1_763_683_200_000,
  resultCode: 0,
  transId: 2_588_659_987,
  signature: "89294479914e8cb7ce22eecce7cd60f929bf9be4c51cbda7193693e3ec08aa69",
}

describe("MoMo's signature", () => {
  it("reproduces the published example and the created and told forms of v2", () => {
    const published =
      "partnerCode=MOMO&accessKey=F8BBA842ECF85&requestId=MM1540456472575&amount=150000&orderId=MM1540456472575&orderInfo=SDK team.&returnUrl=https://momo.vn&notifyUrl=https://momo.vn&extraData=email=abc@gmail.com"
    expect(hmacHex("sha256", KEYS.secretKey, published)).toBe(
      "996ed81d68a1b05c99516835e404b2d0146d9b12fbcecbf80c7e51df51cac85e",
    )
    const create = {
      accessKey: KEYS.accessKey,
      amount: 50_000,
      extraData: "",
      ipnUrl: "https://shop.test/hooks/momo",
      orderId: "ORD-0001",
      orderInfo: "Thanh toan don hang ORD-0001",
      partnerCode: "MOMO",
      redirectUrl: "https://shop.test/vn/checkout/return",
      requestId: "REQ-0001",
      requestType: "captureWallet",
    }
    expect(momoSignature(create, KEYS.secretKey)).toBe(
      "cd352096caa1287b89444b35a89292a08ef572c98629d9a631700af72619797a",
    )
    expect(isMomoSigned(TOLD, KEYS)).toBe(true)
  })

  it("is the same for the browser's return, whose values are texts", () => {
    const texts = Object.fromEntries(Object.entries(TOLD).map(([k, v]) => [k, String(v)]))
    expect(isMomoSigned(texts, KEYS)).toBe(true)
  })

  it.each([
    ["another amount", { amount: 5_000 }],
    ["another order", { orderId: "ORD-0002" }],
    ["a failure turned to success", { resultCode: 1006 }],
    ["a missing field", { payType: undefined }],
    ["an object for a text", { orderInfo: {} }],
    ["no signature", { signature: "" }],
  ])("refuses %s", (_name, change) => {
    expect(isMomoSigned({ ...TOLD, ...change }, KEYS)).toBe(false)
  })
})

describe("MoMo's fields", () => {
  it("are money only with result 0", () => {
    const told = { ...TOLD, orderId: "HT23456789AB-1" }
    expect(momo.readMomo(told)).toMatchObject({
      kind: "money",
      reference: "2588659987",
      amount: 50_000,
      code: "HT23456789AB",
    })
    expect(momo.readMomo({ ...told, resultCode: 9000 }).kind).toBe("ignored")
    expect(momo.readMomo({ ...told, resultCode: 1006 }).kind).toBe("failed")
    expect(() => momo.readMomo({ ...told, amount: 0.5 })).toThrow()
  })

  it("of another partner are nobody's to us", () => {
    const call = (body: object) => ({
      raw: Buffer.from(JSON.stringify(body)),
      query: new URLSearchParams(),
      header: () => "",
    })
    expect(momo.momo.genuine(call(TOLD), 0)?.id).toBe("ORD-0001:2588659987:0")
    const values: Record<string, string | number> = { ...TOLD, partnerCode: "OTHER" }
    delete values.signature
    const signature = momoSignature({ ...values, accessKey: KEYS.accessKey }, KEYS.secretKey)
    expect(momo.momo.genuine(call({ ...values, signature }), 0)).toBeNull()
  })
})

describe("what we send to MoMo", () => {
  const attempt = {
    ref: "HT23456789AB-1",
    orderCode: "HT23456789AB",
    amount: 152_500,
    locale: "vi" as const,
    createdAt: new Date(0),
    expiresAt: new Date(0),
    providerId: null,
  }

  it("creates, asks and gives back, each signed over exactly its fields", () => {
    const places = { returnUrl: "https://shop.test/a", hookUrl: "https://shop.test/b" }
    const { signature, lang: _lang, ...values } = momo.momoCreate(attempt, places)
    expect(signature).toBe(momoSignature({ ...values, accessKey: KEYS.accessKey }, KEYS.secretKey))
    expect(values).toMatchObject({ amount: 152_500, orderId: attempt.ref, requestId: attempt.ref })
    expect(momo.momoQuery(attempt, "q1").signature).toBe(
      hmacHex(
        "sha256",
        KEYS.secretKey,
        `accessKey=${KEYS.accessKey}&orderId=${attempt.ref}&partnerCode=MOMO&requestId=q1`,
      ),
    )
    const refund = momo.momoRefund({ reference: "2588659987", amount: 500, key: "refund-7" })
    expect(refund.signature).toBe(
      hmacHex(
        "sha256",
        KEYS.secretKey,
        `accessKey=${KEYS.accessKey}&amount=500&description=&orderId=refund-7&partnerCode=MOMO&requestId=refund-7&transId=2588659987`,
      ),
    )
  })
})
