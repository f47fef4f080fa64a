import { describe, expect, it } from "vitest"
import { plainText, publicText } from "./plain-text"

describe("a stranger's text", () => {
  it("keeps words, lines and signs as they were meant", () => {
    const text = "Ngon < hơn > lần trước, 85.000 đồng.\n\nSẽ mua lại <3"
    expect(plainText(text)).toBe(text)
    expect(publicText("Hộp 500 g, lô L0417, 1.250.000 đ, 4/5 điểm")).toBe(
      "Hộp 500 g, lô L0417, 1.250.000 đ, 4/5 điểm",
    )
  })

  it("loses markup, also markup inside markup", () => {
    for (const bad of [
      "<script>alert(1)</script>x",
      "<scr<b>ipt>x</scr</b>ipt>",
      '<img src=x onerror="alert(1)">x',
      "<!-- a -->x<svg/onload=alert(1)>",
    ]) {
      expect(plainText(bad)).not.toMatch(/<\/?[a-z!]/i)
    }
  })

  it("loses what nobody sees and what turns the reading direction", () => {
    expect(plainText("a\u202Eb\u200Bc\u0000d\u2066e")).toBe("abcde")
    expect(plainText(" a\t b \r\n\r\n\r\n\r\nc ")).toBe("a b\n\nc")
  })

  it("writes each letter one way", () => {
    expect(plainText("To\u0302\u0301t")).toBe("Tốt")
  })

  it("shows nobody's phone number, mail or web address", () => {
    const text = "gọi 0912 345 678 hoặc +84912.345.678, a.b@mail.com, https://x.test/y, shop.vn/abc"
    const shown = publicText(text)
    for (const secret of ["345", "a.b", "mail", "x.test", "shop.vn"]) {
      expect(shown).not.toContain(secret)
    }
    expect(shown).toContain("gọi •••")
  })
})
