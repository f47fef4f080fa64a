import { createHmac } from "node:crypto"
import { makeOrderCode } from "@ocop/vn"
import { describe, expect, it } from "vitest"
import { hasSepayKey, isSepaySigned, readSepay, sepay } from "./sepay"

const SECRET = "a-shared-secret"
const BODY = '{"id":92704,"transferAmount":100000}'
const NOW = 1_795_255_200

type Changes = Partial<{ body: string; timestamp: string; signature: string }>

const call = (changes: Changes = {}) => {
  const timestamp = changes.timestamp ?? String(NOW)
  const hex = createHmac("sha256", SECRET).update(`${timestamp}.${BODY}`).digest("hex")
  const headers: Record<string, string> = {
    "x-sepay-timestamp": timestamp,
    "x-sepay-signature": changes.signature ?? `sha256=${hex}`,
  }
  return { raw: Buffer.from(changes.body ?? BODY), header: (name: string) => headers[name] ?? "" }
}
const genuine = (given: Changes = {}, secret = SECRET, nowS = NOW) =>
  isSepaySigned(call(given), secret, nowS * 1000)

describe("SePay's signature", () => {
  it("accepts what was signed with our secret", () => {
    expect(genuine()).toBe(true)
  })

  it.each([
    ["a re-serialised body", { body: '{"id": 92704, "transferAmount": 100000}' }],
    ["an altered amount", { body: '{"id":92704,"transferAmount":100001}' }],
    ["no signature", { signature: "" }],
    ["a signature of another length", { signature: "sha256=00" }],
    ["a bare hex signature", { signature: call().header("x-sepay-signature").slice(7) }],
    ["a time that is no number", { timestamp: "1e9" }],
  ])("refuses %s", (_name, forged) => {
    expect(genuine(forged)).toBe(false)
  })

  it("refuses another secret and a call that is more than five minutes off", () => {
    expect(genuine({}, "another-secret")).toBe(false)
    expect(genuine({}, SECRET, NOW + 301)).toBe(false)
    expect(genuine({}, SECRET, NOW - 301)).toBe(false)
  })

  it("knows its API key, whole and only its own", () => {
    const withKey = (value: string) => ({ raw: Buffer.alloc(0), header: () => value })
    expect(hasSepayKey(withKey("Apikey our-key"), "our-key")).toBe(true)
    for (const wrong of ["Apikey our-ke", "Apikey our-key2", "Bearer our-key", "our-key", ""]) {
      expect(hasSepayKey(withKey(wrong), "our-key")).toBe(false)
    }
  })
})

describe("an event of SePay's", () => {
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

  it("names the order, whatever the bank did to the text", () => {
    expect(readSepay(body())).toEqual({
      kind: "money",
      method: "transfer",
      reference: "92704",
      attemptRef: null,
      accountNo: "113366668888",
      amount: 152_500,
      at: "2026-11-21T14:02:37+07:00",
      content: expect.any(String),
      code,
    })
  })

  it("moves nothing when the money went out", () => {
    expect(readSepay(body({ transferType: "out" }))).toEqual({ kind: "ignored" })
  })

  it.each([
    ["a negative amount", { transferAmount: -1 }],
    ["half a đồng", { transferAmount: 0.5 }],
    ["an absurd amount", { transferAmount: 1e15 }],
    ["an unknown direction", { transferType: "both" }],
  ])("refuses %s", (_name, changes) => {
    expect(() => readSepay(body(changes))).toThrow()
  })

  it("has its id even where the rest cannot be read", () => {
    expect(sepay.split('{"id":7}')).toEqual([{ id: "7", raw: '{"id":7}' }])
    expect(sepay.split("<html>")).toEqual([{ id: null, raw: "<html>" }])
  })
})
