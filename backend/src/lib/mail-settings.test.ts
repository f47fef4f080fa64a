import { describe, expect, it } from "vitest"
import { parseEnv } from "./env"

const BASE = { DATABASE_URL: "postgres://x" }
const MAIL = { SMTP_URL: "smtps://u:p@mail.example.test:465", SMTP_FROM: "Shop <a@example.test>" }

describe("the mail settings", () => {
  it("are none by default, and both together are taken", () => {
    expect(parseEnv(BASE).SMTP_URL).toBeUndefined()
    expect(parseEnv({ ...BASE, ...MAIL }).SMTP_FROM).toBe(MAIL.SMTP_FROM)
  })

  it("refuse half a set-up, another protocol and a sender that is no address", () => {
    for (const wrong of [
      { ...MAIL, SMTP_FROM: "" },
      { ...MAIL, SMTP_URL: "" },
      { ...MAIL, SMTP_URL: "https://mail.example.test" },
      { ...MAIL, SMTP_FROM: "Shop a@example.test\r\nBcc: b@example.test" },
    ]) {
      expect(() => parseEnv({ ...BASE, ...wrong })).toThrow("SMTP_")
    }
  })
})
