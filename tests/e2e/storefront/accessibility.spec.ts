import { expect, test } from "@playwright/test"
import { barriers, poorContrast, widthBeyond } from "../barriers.js"
import { addFirst, handlesOf, visit } from "./shop.js"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
const PAGES = [
  "/",
  "/san-pham",
  "/san-pham?q=khong-co-hang-nay",
  "/gio-qua",
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
  "/tai-khoan/dang-nhap",
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
  for (const path of [...PAGES, `/san-pham/${handle}`]) {
    await page.emulateMedia({ colorScheme: "light" })
    await visit(page, path)
    expect(await barriers(page, { tags: TAGS }), `${path} in light`).toEqual([])
    expect(await poorContrast(page, "dark"), `${path} in dark`).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await widthBeyond(page), `${path} on a narrow phone`).toBeLessThanOrEqual(0)
    await page.setViewportSize(WINDOW)
  }
  await context.close()
})
