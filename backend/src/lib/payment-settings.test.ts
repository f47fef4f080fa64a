import { describe, expect, it } from "vitest"
import { parseEnv } from "./env"

const BASE = { DATABASE_URL: "postgres://x" }
const STRIPE = {
  STRIPE_API_KEY: "sk_test_1234",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1234",
  STRIPE_WEBHOOK_SECRET: "whsec_1234",
}

describe("the payment settings", () => {
  it("are none by default, and a whole set-up is taken", () => {
    expect(parseEnv(BASE).STRIPE_API_KEY).toBeUndefined()
    expect(parseEnv(BASE).OCOP_BANK_SIMULATOR).toBe("off")
    expect(parseEnv({ ...BASE, ...STRIPE }).STRIPE_API_KEY).toBe("sk_test_1234")
  })

  it("refuse half a set-up: money would be taken and never heard of", () => {
    for (const name of Object.keys(STRIPE)) {
      expect(() => parseEnv({ ...BASE, ...STRIPE, [name]: "" })).toThrow(name)
    }
    expect(() => parseEnv({ ...BASE, VNPAY_TMN_CODE: "T" })).toThrow("VNPAY_HASH_SECRET")
    expect(() => parseEnv({ ...BASE, MOMO_PARTNER_CODE: "T" })).toThrow("MOMO_ACCESS_KEY")
    expect(() => parseEnv({ ...BASE, ZALOPAY_APP_ID: "1" })).toThrow("ZALOPAY_KEY1")
  })

  it("refuse a stand-in for Stripe beside a key for real cards", () => {
    const double = { STRIPE_API_BASE: "http://127.0.0.1:12111" }
    expect(parseEnv({ ...BASE, ...STRIPE, ...double }).STRIPE_API_BASE).toBe(double.STRIPE_API_BASE)
    for (const key of ["sk_live_1234", "rk_live_1234"]) {
      const real = { ...BASE, ...STRIPE, ...double, STRIPE_API_KEY: key }
      expect(() => parseEnv(real)).toThrow("STRIPE_API_BASE")
    }
    expect(() => parseEnv({ ...BASE, ...double })).toThrow("STRIPE_API_BASE")
  })
})
