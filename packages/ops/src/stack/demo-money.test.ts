import { describe, expect, it } from "vitest"
import { demoMoney } from "./demo-money.js"

const SECRETS = {
  postgresPassword: "a",
  jwtSecret: "b",
  cookieSecret: "c",
  adminPassword: "d",
  producerPassword: "e",
}
const OPTIONS = { backendPort: 9000, doublePort: 12_111, logs: "/logs" }

describe("made-up money", () => {
  it("has the bank and the card service share their secrets with the backend", () => {
    const { backend, cardDouble } = demoMoney(OPTIONS, SECRETS, {})
    expect(backend.OCOP_BANK_SIMULATOR).toBe("on")
    expect(backend.STRIPE_API_KEY).toMatch(/^sk_test_/)
    expect(cardDouble?.env).toMatchObject({
      STRIPE_API_KEY: backend.STRIPE_API_KEY,
      STRIPE_WEBHOOK_SECRET: backend.STRIPE_WEBHOOK_SECRET,
      WEBHOOK_URL: "http://127.0.0.1:9000/hooks/gateway/stripe",
    })
  })

  it("leaves a real Stripe and a real bank feed alone", () => {
    const given = { STRIPE_API_KEY: "sk_live_1", SEPAY_WEBHOOK_SECRET: "given" }
    const { backend, storefront, cardDouble } = demoMoney(OPTIONS, SECRETS, given)
    expect(backend).toEqual({ OCOP_BANK_SIMULATOR: "on", SEPAY_WEBHOOK_SECRET: "given" })
    expect([storefront, cardDouble]).toEqual([{}, null])
  })

  it("tells another installation other secrets", () => {
    const other = demoMoney(OPTIONS, { ...SECRETS, cookieSecret: "z" }, {})
    expect(other.backend).not.toEqual(demoMoney(OPTIONS, SECRETS, {}).backend)
  })
})
