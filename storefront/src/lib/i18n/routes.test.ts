import { describe, expect, it } from "vitest"
import { otherLanguagePath } from "./other-language"
import { hrefTo, ROUTES } from "./routes"
import { localeRedirects, localeRewrites } from "./url-rules"

describe("addresses", () => {
  it("stand at the root in Vietnamese and under /en in English", () => {
    expect(hrefTo("vi", "home")).toBe("/")
    expect(hrefTo("en", "home")).toBe("/en")
    expect(hrefTo("en", "product", { handle: "cu-do" })).toBe("/en/products/cu-do")
  })

  it("lead from each page to the same page in the other language", () => {
    expect(otherLanguagePath("/san-pham/cu-do", "en")).toBe("/en/products/cu-do")
    expect(otherLanguagePath("/en/products/cu-do", "vi")).toBe("/san-pham/cu-do")
    expect(otherLanguagePath("/en", "vi")).toBe("/")
    expect(otherLanguagePath("/khong/co/trang", "en")).toBe("/en")
  })

  it("escape what they are given", () => {
    expect(hrefTo("vi", "order", { code: "A/../B" })).toBe("/don-hang/A%2F..%2FB")
  })

  it("are one per page: each English one is mapped, each folder name redirected", () => {
    const mapped = localeRewrites().map((rule) => rule.source)
    const moved = localeRedirects().map((rule) => rule.source)
    for (const { vi, en } of Object.values(ROUTES)) {
      if (vi === en) continue
      expect(mapped).toContain(`/en${en}`)
      expect(moved).toContain(`/en${vi}`)
    }
  })
})
