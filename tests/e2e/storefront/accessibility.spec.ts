import { expect, test } from "@playwright/test"
import { barriers, poorContrast, widthBeyond } from "../barriers.js"
import { addFirst, handlesOf, visit } from "./shop.js"

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
const A_PRODUCT = "/san-pham/<handle>"

/** Every kind of page, in shares of about the same work. */
const PAGES = {
  "to look around": ["/", "/san-pham", "/san-pham?q=khong-co-hang-nay", "/gio-qua", A_PRODUCT],
  "to find a way": [
    "/nhom/thuc-pham/nuoc-mam",
    "/quay",
    "/quay/HT01",
    "/vung-dat",
    "/vung-dat/ha-huy-tap",
    "/ho-san-xuat/co-so-phong-nga",
  ],
  "to buy": [
    "/gio-hang",
    "/thanh-toan",
    "/don-hang",
    "/tai-khoan/dang-nhap",
    "/giao-va-nhan-hang",
    "/nguoi-ban",
  ],
  "to read": ["/en", "/cach-doc-dau-sao", "/cach-xep-hang", "/dieu-khoan", "/du-lieu-ca-nhan"],
}

const WINDOW = { width: 1280, height: 720 }
const NARROW = { width: 320, height: 700 }

test.use({ viewport: WINDOW, contextOptions: { reducedMotion: "reduce" } })

for (const [purpose, paths] of Object.entries(PAGES)) {
  test(`no page ${purpose} has a barrier, in light or in dark, or scrolls sideways on a narrow phone`, async ({
    page,
  }) => {
    test.slow()
    const [handle = ""] = paths.includes(A_PRODUCT) ? await handlesOf(page, "star=in_force") : []
    if (paths.includes("/gio-hang")) await addFirst(page, "star=in_force")
    for (const path of paths.map((one) => one.replace("<handle>", handle))) {
      await page.emulateMedia({ colorScheme: "light" })
      await visit(page, path)
      expect(await barriers(page, { tags: TAGS }), `${path} in light`).toEqual([])
      expect(await poorContrast(page, "dark"), `${path} in dark`).toEqual([])
      await page.setViewportSize(NARROW)
      expect(await widthBeyond(page), `${path} on a narrow phone`).toBeLessThanOrEqual(0)
      await page.setViewportSize(WINDOW)
    }
  })
}
