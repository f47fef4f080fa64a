import { createHmac } from "node:crypto"
import { makeOrderCode } from "@ocop/vn"
import { describe, expect, it } from "vitest"
import { isFromSepay, readSepayEvent, sepayEventId } from "./sepay"

const SECRET = "a-shared-secret"
const BODY = '{"id":92704,"transferAmount":100000}'
const NOW = 1_795_255_200

const call = (changes: Partial<{ body: string; timestamp: string; signature: string }> = {}) => {
  const timestamp = changes.timestamp ?? String(NOW)
  const signature = createHmac("sha256", SECRET).update(`${timestamp}.${BODY}`).digest("hex")
  return {
    raw: Buffer.from(changes.body ?? BODY),
    timestamp,
    signature: changes.signature ?? `sha256=${signature}`,
  }
}

describe("isFromSepay", () => {
  it("accepts what was signed with our secret", () => {
    expect(isFromSepay(call(), SECRET, NOW)).toBe(true)
  })

  it.each([
    ["a re-serialised body", call({ body: '{"id": 92704, "transferAmount": 100000}' })],
    ["an altered amount", call({ body: '{"id":92704,"transferAmount":100001}' })],
    ["no signature", call({ signature: "" })],
    ["a signature of another length", call({ signature: "sha256=00" })],
    ["a bare hex signature", call({ signature: call().signature.slice(7) })],
    ["a time that is no number", call({ timestamp: "1e9" })],
  ])("refuses %s", (_name, forged) => {
    expect(isFromSepay(forged, SECRET, NOW)).toBe(false)
  })

  it("refuses another secret and a call that is more than five minutes off", () => {
    expect(isFromSepay(call(), "another-secret", NOW)).toBe(false)
    expect(isFromSepay(call(), SECRET, NOW + 301)).toBe(false)
    expect(isFromSepay(call(), SECRET, NOW - 301)).toBe(false)
  })
})

describe("readSepayEvent", () => {
  const code = makeOrderCode(12_345)
  const body = (changes: object = {}) =>
    JSON.stringify({
      id: 92704,
      gateway: "VietinBank",
      transactionDate: "2026-11-21 14:02:37",
      accountNumber: "113366668888",
      transferType: "in",
      transferAmount: 152_500,
      content: `chuyen tien ${code.slice(0, 6)} ${code.slice(6).toLowerCase()} cam on`,
      ...changes,
    })

  it("finds the order code, whatever the bank did to the text", () => {
    expect(readSepayEvent(body())).toEqual({
      direction: "in",
      accountNo: "113366668888",
      amount: 152_500,
      at: "2026-11-21T14:02:37+07:00",
      content: expect.any(String),
      code,
    })
  })

  it.each([
    ["a negative amount", { transferAmount: -1 }],
    ["half a đồng", { transferAmount: 0.5 }],
    ["an absurd amount", { transferAmount: 1e15 }],
    ["an unknown direction", { transferType: "both" }],
  ])("refuses %s", (_name, changes) => {
    expect(() => readSepayEvent(body(changes))).toThrow()
  })

  it("knows the event's id even of a body that it cannot read", () => {
    expect(sepayEventId('{"id":7}')).toBe("7")
    expect(sepayEventId("<html>")).toBeNull()
  })
})
