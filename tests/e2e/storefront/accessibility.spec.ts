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

const WINDOW = { width: 1280, height: 720 }
const NARROW = { width: 320, height: 700 }

test("no page has a barrier, in light or in dark, or scrolls sideways on a narrow phone", async ({
  browser,
}) => {
  test.slow()
  const context = await browser.newContext({ viewport: WINDOW, reducedMotion: "reduce" })
  const page = await context.newPage()
  const [handle] = await handlesOf(page, "star=in_force")
  await addFirst(page, "star=in_force")
  const faults = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map(
      (one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 120) ?? ""}`,
    )
  for (const path of [...PAGES, `/san-pham/${handle}`]) {
    await page.emulateMedia({ colorScheme: "light" })
    await visit(page, path)
    expect(await faults(new AxeBuilder({ page }).withTags(TAGS)), `${path} in light`).toEqual([])
    // Nothing but colours depends on the scheme.
    await page.emulateMedia({ colorScheme: "dark" })
    const contrast = new AxeBuilder({ page }).withRules(["color-contrast"])
    expect(await faults(contrast), `${path} in dark`).toEqual([])
    await page.setViewportSize(NARROW)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, `${path} on a narrow phone`).toBeLessThanOrEqual(0)
    await page.setViewportSize(WINDOW)
  }
  await context.close()
})
