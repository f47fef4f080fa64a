import { expect, type Page, test } from "@playwright/test"
import { ownCounter } from "./own-counter.js"
import { expectAccessible } from "./till-page.js"

const till = ownCounter()

const GOODS = "Miến gạo Hương Tâm"
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()

/** Looks for goods that are sold out here, and goes where they are held elsewhere. */
async function reserveFromSearch(page: Page): Promise<void> {
  // On a phone the goods lie behind the basket.
  if ((page.viewportSize()?.width ?? 0) < 640) await press(page, "Hay bán")
  await page.getByRole("searchbox").fill("mien gao huong tam")
  const hit = page.getByRole("listitem").filter({ hasText: GOODS })
  await expect(hit.getByText(/^Hết · HT02 còn/)).toBeVisible()
  await expectAccessible(page)
  await hit.getByRole("button", { name: "Giữ ở đó" }).click()
  await expect(page.getByRole("heading", { name: "Giữ hàng ở quầy khác" })).toBeVisible()
  await expect(page.getByText(GOODS)).toBeVisible()
  await expect(page.getByRole("button", { name: /^HT02/ })).toHaveAttribute("aria-pressed", "true")
}

async function nameCustomer(page: Page): Promise<void> {
  await page.getByLabel("Tên khách").fill("DEMO Khách")
  await page.getByLabel("Số điện thoại khách").fill("0912345678")
  await page.getByLabel(/^Khách đồng ý/).check()
}

test.describe("goods that are sold out here", () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${viewport.width} wide`, () => {
      test.use({ viewport })
      test("are held where the search found them, at the price of that moment, asked for again by itself", async ({
        page,
      }) => {
        await reserveFromSearch(page)
        await nameCustomer(page)
        await expect(page.getByText("34.000 ₫")).toBeVisible()
        await fetch(`${till().fake}/__fake/price?sku=variant_demo_0009&price=36000`, {
          method: "POST",
        })
        await press(page, "Giữ hàng")
        await expect(page.getByRole("alert").getByText(/^Giá vừa đổi/)).toBeVisible()
        await expect(page.getByText("36.000 ₫")).toBeVisible()
        await expect(page.getByText(/^Đã giữ tại/)).toHaveCount(0)
        await press(page, "Giữ hàng")
        await expect(page.getByText(/^Đã giữ tại HT02/)).toBeVisible()
      })
    })
  }

  test("that are in stock here are sold, not held elsewhere", async ({ page }) => {
    await page.getByRole("searchbox").fill("cu do phong nga")
    await expect(page.getByRole("listitem").filter({ hasText: "Cu đơ Phong Nga" })).toBeVisible()
    await expect(page.getByRole("button", { name: "Giữ ở đó" })).toHaveCount(0)
  })

  test("have their price as soon as the network is back, without a hand", async ({
    page,
    context,
  }) => {
    await context.setOffline(true)
    await reserveFromSearch(page)
    await expect(page.getByRole("alert").getByText(/^Chưa hỏi được máy chủ/)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText("34.000 ₫")).toBeVisible()
    await expect(page.getByRole("alert").getByText(/^Chưa hỏi được máy chủ/)).toHaveCount(0)
  })
})
