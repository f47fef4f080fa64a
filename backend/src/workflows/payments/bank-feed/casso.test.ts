import { describe, expect, it } from "vitest"
import { casso, isCassoSigned, readCasso } from "./casso"

// Casso's published example of webhook v2.
const KEY = "mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs"
const TIME = 1_727_948_258_788
const SIGNATURE =
  "ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3"
const BODY = {
  error: 0,
  data: {
    id: 0,
    reference: "MA_GIAO_DICH_THU_NGHIEM",
    description: "giao dich thu nghiem",
    amount: 599_000,
    runningBalance: 25_000_000,
    transactionDateTime: "2024-10-03 15:06:37",
    accountNumber: "88888888",
    bankName: "VPBank",
    bankAbbreviation: "VPB",
    virtualAccountNumber: "",
    virtualAccountName: "",
    counterAccountName: "NGUYEN VAN A",
    counterAccountNumber: "8888888888",
    counterAccountBankId: "970415",
    counterAccountBankName: "VietinBank",
  },
}

const call = (body: unknown = BODY, header = `t=${TIME},v1=${SIGNATURE}`) => ({
  raw: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  header: () => header,
})

describe("Casso's signature", () => {
  it("reproduces the published example, in whatever order the keys come", () => {
    expect(isCassoSigned(call(), KEY, TIME)).toBe(true)
    const turned = {
      data: Object.fromEntries(Object.entries(BODY.data).reverse()),
      error: 0,
    }
    expect(isCassoSigned(call(turned), KEY, TIME)).toBe(true)
  })

  it.each([
    ["another amount", call({ ...BODY, data: { ...BODY.data, amount: 5_990_000 } })],
    ["an added field", call({ ...BODY, data: { ...BODY.data, extra: 1 } })],
    ["no JSON", call("error=0")],
    ["no signature", call(BODY, "")],
    ["another time in the header", call(BODY, `t=${TIME + 1},v1=${SIGNATURE}`)],
    ["a short signature", call(BODY, `t=${TIME},v1=${SIGNATURE.slice(2)}`)],
  ])("refuses %s", (_name, forged) => {
    expect(isCassoSigned(forged, KEY, TIME)).toBe(false)
  })

  it("refuses another key and a call that is more than five minutes off", () => {
    expect(isCassoSigned(call(), `${KEY}x`, TIME)).toBe(false)
    expect(isCassoSigned(call(), KEY, TIME + 300_001)).toBe(false)
  })
})

describe("an event of Casso's", () => {
  it("is known by its id, a test call by the bank's reference", () => {
    expect(casso.split(JSON.stringify(BODY))[0]?.id).toBe("MA_GIAO_DICH_THU_NGHIEM")
    const two = { error: 0, data: [{ id: 5 }, { id: 6 }] }
    expect(casso.split(JSON.stringify(two)).map(({ id }) => id)).toEqual(["5", "6"])
    expect(casso.split("<html>")).toEqual([{ id: null, raw: "<html>" }])
  })

  it("reads money in, and moves nothing for money out", () => {
    expect(readCasso(JSON.stringify(BODY.data))).toMatchObject({
      kind: "money",
      reference: "MA_GIAO_DICH_THU_NGHIEM",
      accountNo: "88888888",
      amount: 599_000,
      at: "2024-10-03T15:06:37+07:00",
      code: null,
    })
    expect(readCasso(JSON.stringify({ ...BODY.data, amount: -5 }))).toEqual({ kind: "ignored" })
    expect(() => readCasso(JSON.stringify({ ...BODY.data, amount: 0.5 }))).toThrow()
  })
})
