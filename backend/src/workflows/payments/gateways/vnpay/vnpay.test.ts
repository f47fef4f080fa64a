import { beforeAll, describe, expect, it, vi } from "vitest"
import { readVnpay } from "./read"
import { isVnpaySigned, vnpayHash, vnpayText } from "./sign"

vi.mock("../../../../lib/env", () => ({
  env: () => ({
    VNPAY_TMN_CODE: "DEMOTMN1",
    VNPAY_HASH_SECRET: "test_secret",
    VNPAY_URL: "https://vnpay.test/pay",
    VNPAY_API_URL: "https://vnpay.test/api",
  }),
}))

let vnpay: typeof import("./vnpay")
beforeAll(async () => {
  vnpay = await import("./vnpay")
})

// The server's call of a public example, with its secret.
const IPN =
  "vnp_Amount=1000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP14422574&vnp_CardType=ATM&vnp_OrderInfo=Thanh+toan+don+hang+2024-05-21T02%3A17%3A31.249Z&vnp_PayDate=20240521091806&vnp_ResponseCode=00&vnp_TmnCode=TEST_TMN_CODE&vnp_TransactionNo=14422574&vnp_TransactionStatus=00&vnp_TxnRef=1716257871703"
const HASH =
  "649982421beb422556a1374713c74e58e716ecbd05007c0c0e1f7effdfaf361dbf146889ca446139afe11b9954c4d5c486e99e3b86fcfab6957f29eb0be72895"
const signed = (query: string, hash = HASH) =>
  isVnpaySigned(new URLSearchParams(`${query}&vnp_SecureHash=${hash}`), "test_secret")

describe("VNPAY's signature", () => {
  it("reproduces both published examples", () => {
    const link = {
      vnp_OrderInfo: "Payment for order #1234567890",
      vnp_Amount: "10000",
      vnp_TnxRef: "1234567890",
    }
    expect(vnpayText(link)).toBe(
      "vnp_Amount=10000&vnp_OrderInfo=Payment+for+order+%231234567890&vnp_TnxRef=1234567890",
    )
    expect(vnpayHash(link, "YOUR_SECURE_SECRET")).toBe(
      "7bb8160a5d2085a85b3267817a40ee4f770a335282f19714726e6fc6f28a64c75a1e7e9c1aa96f3cbda5ce44095088fb4cb2af66c596d2f655b0b53966312089",
    )
    expect(signed(IPN)).toBe(true)
  })

  it("does not mind the order of names, the hash's type beside it, or upper case", () => {
    expect(signed(IPN.split("&").reverse().join("&"))).toBe(true)
    expect(signed(`${IPN}&vnp_SecureHashType=HMACSHA512`)).toBe(true)
    expect(signed(IPN, HASH.toUpperCase())).toBe(true)
  })

  it.each([
    ["a hundredth of the amount", IPN.replace("vnp_Amount=1000000", "vnp_Amount=10000")],
    ["another order", IPN.replace("1716257871703", "1716257871704")],
    ["an added field", `${IPN}&vnp_Extra=1`],
    ["a field given twice", `${IPN}&vnp_Amount=100`],
    ["no hash", IPN],
  ])("refuses %s", (_name, query) => {
    expect(signed(query, query === IPN ? "" : HASH)).toBe(false)
  })
})

describe("VNPAY's fields", () => {
  const fields = Object.fromEntries(new URLSearchParams(IPN))

  it("are money only when both codes say so, in đồng and not in hundredths", () => {
    expect(readVnpay({ ...fields, vnp_TxnRef: "HT23456789AB-2" })).toMatchObject({
      kind: "money",
      reference: "14422574",
      attemptRef: "HT23456789AB-2",
      code: "HT23456789AB",
      amount: 10_000,
      at: "2024-05-21T09:18:06+07:00",
    })
    for (const name of ["vnp_ResponseCode", "vnp_TransactionStatus"]) {
      expect(readVnpay({ ...fields, [name]: "24" }).kind).toBe("failed")
    }
    expect(() => readVnpay({ ...fields, vnp_Amount: "1000050" })).toThrow()
  })
})

const attempt = {
  ref: "HT23456789AB-1",
  orderCode: "HT23456789AB",
  amount: 152_500,
  locale: "vi" as const,
  createdAt: new Date("2026-11-21T03:00:00Z"),
  expiresAt: new Date("2026-11-21T03:10:00Z"),
  providerId: null,
}

describe("what we send to VNPAY", () => {
  it("is a signed link with the sum in hundredths and Vietnamese time", () => {
    const { searchParams } = new URL(vnpay.vnpayLink(attempt, "https://shop.test/don-hang/x"))
    expect(isVnpaySigned(searchParams, "test_secret")).toBe(true)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      vnp_Amount: "15250000",
      vnp_TxnRef: attempt.ref,
      vnp_CreateDate: "20261121100000",
      vnp_ExpireDate: "20261121101000",
    })
  })

  it("asks and gives back with the fields in VNPAY's order", () => {
    const at = new Date("2026-11-21T04:00:00Z")
    const asked = vnpay.vnpayQuery(attempt, "r1", at)
    expect(asked.vnp_SecureHash).toMatch(/^[0-9a-f]{128}$/)
    const whole = { attempt, reference: "14422574", amount: 152_500, requestId: "k1" }
    expect(vnpay.vnpayRefund(whole, at)).toMatchObject({
      vnp_TransactionType: "02",
      vnp_Amount: "15250000",
    })
    const part = vnpay.vnpayRefund({ ...whole, amount: 500 }, at)
    expect(part).toMatchObject({ vnp_TransactionType: "03", vnp_Amount: "50000" })
  })

  it("answers VNPAY's server in its own words", () => {
    const codes = (["taken", "known", "unknown_order", "other_amount", "forged"] as const).map(
      (state) => vnpay.vnpay.answer(state).body?.RspCode,
    )
    expect(codes).toEqual(["00", "02", "01", "04", "97"])
  })
})
