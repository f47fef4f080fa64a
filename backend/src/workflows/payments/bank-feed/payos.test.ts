import { describe, expect, it } from "vitest"
import { isPayosSigned, payos, payosSignature, readPayos } from "./payos"

// payOS' published example of a webhook.
const KEY = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675"
const SIGNATURE = "412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"
const DATA = {
  orderCode: 123,
  amount: 3000,
  description: "VQRIO123",
  accountNumber: "12345678",
  reference: "TF230204212323",
  transactionDateTime: "2023-02-04 18:25:00",
  currency: "VND",
  paymentLinkId: "124c33293c43417ab7879e14c8d9eb18",
  code: "00",
  desc: "Thành công",
  counterAccountBankId: "",
  counterAccountBankName: "",
  counterAccountName: "",
  counterAccountNumber: "",
  virtualAccountName: "",
  virtualAccountNumber: "",
}

const call = (data: unknown, signature: unknown = SIGNATURE, outer: object = {}) => ({
  raw: Buffer.from(JSON.stringify({ code: "00", desc: "success", ...outer, data, signature })),
})

describe("payOS' signature", () => {
  it("reproduces both published examples", () => {
    expect(payosSignature(DATA, KEY)).toBe(SIGNATURE)
    const request = {
      amount: 50_000,
      cancelUrl: "http://localhost:3000/billing?status=cancelled",
      description: "BEEBUDDY VIP 123456789",
      orderCode: 123_456_789,
      returnUrl: "http://localhost:3000/billing?status=success",
    }
    expect(payosSignature(request, "test-checksum-key")).toBe(
      "ba045d2380dfb3c7c43d63aaa28555fc6279d700786699baf7bb600735335b37",
    )
  })

  it("writes nothing for null, as payOS does", () => {
    expect(payosSignature({ ...DATA, counterAccountName: null }, KEY)).toBe(SIGNATURE)
  })

  it.each([
    ["another amount", call({ ...DATA, amount: 30_000 })],
    ["the data of another shop", call({ ...DATA, accountNumber: "999" })],
    ["no signature", call(DATA, null)],
    ["a signature that is no text", call(DATA, { length: 64 })],
    ["no data", call(null)],
    ["a list", call([DATA])],
    ["no JSON", { raw: Buffer.from("x") }],
  ])("refuses %s", (_name, forged) => {
    expect(isPayosSigned(forged, KEY)).toBe(false)
  })

  it("believes nothing outside of the signed data", () => {
    const outer = { code: "99", success: true, amount: 9_000_000 }
    expect(isPayosSigned(call(DATA, SIGNATURE, outer), KEY)).toBe(true)
    const [event] = payos.split(call(DATA, SIGNATURE, outer).raw.toString())
    expect(JSON.parse(event?.raw ?? "")).toEqual(DATA)
  })
})

describe("an event of payOS'", () => {
  it("is known by the bank's reference and the link", () => {
    const [event] = payos.split(call(DATA).raw.toString())
    expect(event?.id).toBe("TF230204212323:124c33293c43417ab7879e14c8d9eb18")
    expect(readPayos(event?.raw ?? "")).toMatchObject({
      kind: "money",
      accountNo: "12345678",
      amount: 3000,
      at: "2023-02-04T18:25:00+07:00",
    })
  })

  it("moves nothing when the payment did not succeed, and refuses other money than đồng", () => {
    expect(readPayos(JSON.stringify({ ...DATA, code: "01" }))).toEqual({ kind: "ignored" })
    expect(() => readPayos(JSON.stringify({ ...DATA, currency: "USD" }))).toThrow()
  })
})
