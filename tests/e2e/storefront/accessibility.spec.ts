import { AxeBuilder } from "@axe-core/playwright"
import { expect, test } from "@playwright/test"
import { addFirst, handlesOf, visit } from "./shop.js"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
const PAGES = [
  "/",
  "/san-pham",
  "/san-pham?q=khong-co-hang-nay",
  "/gio-hang",
  "/thanh-toan",
  "/don-hang",
  "/quay",
  "/quay/HT01",
  "/vung-dat",
  "/vung-dat/ha-huy-tap",
  "/ho-san-xuat/co-so-phong-nga",
  "/cach-doc-dau-sao",
  "/giao-va-nhan-hang",
  "/du-lieu-ca-nhan",
  "/nhom/thuc-pham/nuoc-mam",
  "/cach-xep-hang",
  "/dieu-khoan",
  "/nguoi-ban",
  "/en",
]

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page breaks a rule of accessibility in ${colorScheme}`, async ({ browser }) => {
    test.slow()
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    const [handle] = await handlesOf(page, "star=in_force")
    await addFirst(page, "star=in_force")
    for (const path of [...PAGES, `/san-pham/${handle}`]) {
      await visit(page, path)
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      const found = violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 120)}`)
      expect(found, `${path} in ${colorScheme}`).toEqual([])
    }
    await context.close()
  })
}

test("no page scrolls sideways on a narrow phone", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
  const page = await context.newPage()
  const [handle] = await handlesOf(page, "star=in_force")
  for (const path of [...PAGES, `/san-pham/${handle}`]) {
    await visit(page, path)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, path).toBeLessThanOrEqual(0)
  }
  await context.close()
})
