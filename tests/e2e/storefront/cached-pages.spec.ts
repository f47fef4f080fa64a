import { expect, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"

test("cached pages set no cookie, and every page names its other language", async ({ request }) => {
  for (const path of ["/", "/en", "/nhom/thuc-pham", "/quay"]) {
    const answer = await request.get(`${stack().storefront}${path}`)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()["set-cookie"], path).toBeUndefined()
    expect(answer.headers()["content-security-policy"], path).toContain("default-src 'self'")
    const html = await answer.text()
    expect(html, path).toMatch(/hrefLang="en"/)
    expect(html, path).toMatch(/hrefLang="vi"/)
  }
})

test("an address that no page has is a 404 in the shop's own frame", async ({ page }) => {
  const answer = await page.goto(`${stack().storefront}/khong/co/trang`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không có trang này")
})

test("the shop's own routes refuse what the contract does not know", async ({ request }) => {
  const bad = [
    { lines: [] },
    { lines: [{ skuId: "x", qtyMilli: -1 }], fulfilment: null },
    { lines: [{ skuId: "x", qtyMilli: 1000 }], fulfilment: null, discount: 1 },
  ]
  for (const data of bad) {
    const answer = await request.post(`${stack().storefront}/api/quote`, { data })
    expect(answer.status()).toBe(400)
    expect(await answer.json()).toMatchObject({ code: "INVALID_REQUEST" })
  }
  const keyless = await request.post(`${stack().storefront}/api/place`, { data: {} })
  expect(keyless.status()).toBe(400)
})
