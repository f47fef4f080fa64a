import { expect, type Page, test } from "@playwright/test"
import { visit } from "./shop.js"

/** Tabs until the focused element answers to a name; fails after too many steps. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab")
    const words = await page.evaluate(() => {
      const focused = document.activeElement
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? ""
    })
    if (name.test(words)) return
  }
  throw new Error(`no focus stop named ${name}`)
}

test("with the keyboard alone: skip to the content, choose a product, put it into the basket", async ({
  page,
}, info) => {
  await visit(page, "/san-pham/cu-do-phong-nga")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Tới phần chính" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.locator("#main")).toBeFocused()

  await tabTo(page, /^Thêm$/)
  await page.keyboard.press("Enter")
  await tabTo(page, /^Thêm vào giỏ ·/)
  const ring = await page.evaluate(() => {
    const style = document.activeElement ? getComputedStyle(document.activeElement) : null
    return Number.parseFloat(style?.outlineWidth ?? "0")
  })
  expect(ring).toBeGreaterThanOrEqual(2)
  await page.keyboard.press("Enter")
  await tabTo(page, /^Xem giỏ hàng$/)
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/gio-hang$/)
  await expect(page.getByRole("group", { name: /^Số lượng/ }).locator("output")).toHaveText("2")
  await info.attach("basket", { body: await page.screenshot(), contentType: "image/png" })
})
