import { beforeAll, describe, expect, it, vi } from "vitest"

// ZaloPay's public sandbox keys.
vi.mock("../../../../lib/env", () => ({
  env: () => ({
    ZALOPAY_APP_ID: "2553",
    ZALOPAY_KEY1: "PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL",
    ZALOPAY_KEY2: "kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz",
    ZALOPAY_ENDPOINT: "https://zalopay.test/v2",
  }),
}))

let zalo: typeof import("./zalopay")
beforeAll(async () => {
  zalo = await import("./zalopay")
})

const KEY1 = "PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL"
const DATA =
  '{"app_id":2553,"app_trans_id":"261121_000001","app_time":1763683200000,"app_user":"user1","amount":50000,"embed_data":"{}","item":"[]","zp_trans_id":261121000000001,"server_time":1763683260000,"channel":38,"merchant_user_id":"","user_fee_amount":0,"discount_amount":0}'
const MAC = "5ff2701e604b9abd3183dfdee71d5dad836ca9eaff5840843ced031fd3753d5e"

const call = (body: unknown) => ({
  raw: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  query: new URLSearchParams(),
  header: () => "",
})

const attempt = {
  ref: "HT23456789AB-1",
  orderCode: "HT23456789AB",
  amount: 152_500,
  locale: "vi" as const,
  // Seven in the evening UTC is already the next day in Vietnam.
  createdAt: new Date("2026-11-20T19:00:00Z"),
  expiresAt: new Date("2026-11-20T19:10:00Z"),
  providerId: null,
}

describe("ZaloPay's signatures", () => {
  it("are those of the sandbox keys for creating and asking", () => {
    expect(
      zalo.zalopayMac(
        [2553, "261121_000001", "user1", 50_000, 1_763_683_200_000, "{}", "[]"],
        KEY1,
      ),
    ).toBe("0c9d9f90fa01ca5d14d759c0a28092642116bc864f830e229a6d494cec30ef7b")
    expect(zalo.zalopayQuery("261121_000001").mac).toBe(
      "5764ad8fa4903120b2d9d1328c0e951d58155e648f02560fed735c82682adc6b",
    )
  })

  it("prove a call over the very text of its data", () => {
    expect(zalo.zalopay.genuine(call({ data: DATA, mac: MAC, type: 1 }), 0)).toMatchObject({
      id: "261121_000001:261121000000001",
      amount: 50_000,
    })
    const forged = [
      { data: DATA.replace("50000", "5000"), mac: MAC },
      { data: DATA.replace(":38", ": 38"), mac: MAC },
      { data: JSON.parse(DATA), mac: MAC },
      { data: DATA, mac: "" },
      { data: DATA },
      "x",
      null,
    ]
    for (const body of forged) expect(zalo.zalopay.genuine(call(body), 0)).toBeNull()
  })
})

describe("ZaloPay", () => {
  it("gets references that begin with the day in Vietnam, and gives our own back", () => {
    const form = zalo.zalopayCreate(attempt, {
      returnUrl: "https://a.test",
      hookUrl: "https://b.test",
    })
    expect(form).toMatchObject({ app_trans_id: "261121_HT23456789AB-1", amount: "152500" })
    const told = DATA.replace("261121_000001", form.app_trans_id)
    expect(zalo.readZalopay(told)).toMatchObject({
      kind: "money",
      reference: "261121000000001",
      attemptRef: attempt.ref,
      code: attempt.orderCode,
      amount: 50_000,
    })
  })

  it("signs what it is to give back", () => {
    const at = new Date("2026-11-21T03:00:00Z")
    const form = zalo.zalopayRefund({ reference: "99", amount: 500, key: "refund-7" }, at)
    expect(form.m_refund_id).toBe("261121_2553_refund-7")
    expect(form.mac).toBe(
      zalo.zalopayMac(["2553", "99", 500, form.description, form.timestamp], KEY1),
    )
  })

  it("hears 1 for taken, 2 for known and -1 for forged", () => {
    const codes = (["taken", "known", "forged"] as const).map(
      (state) => zalo.zalopay.answer(state).body?.return_code,
    )
    expect(codes).toEqual([1, 2, -1])
  })
})
