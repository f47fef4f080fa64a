import { expect, test } from "@playwright/test"
import { barriers } from "../barriers.js"
import { handlesOf, visit } from "./shop.js"

test("goods are offered while the shopper types, and taken with the keyboard alone", async ({
  page,
}) => {
  await visit(page, "/")
  const box = page.getByRole("combobox", { name: "Tìm sản phẩm" })
  await box.focus()
  await page.keyboard.type("nuowcs mawms ky ph")
  const rows = page.getByRole("listbox", { name: "Gợi ý tìm kiếm" }).getByRole("option")
  await expect(rows.first()).toContainText("Nước mắm Kỳ Phú")
  await expect(box).toHaveAttribute("aria-expanded", "true")
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page, { within: "search" })).toEqual([])
  }

  await page.keyboard.press("ArrowDown")
  await expect(rows.first()).toHaveAttribute("aria-selected", "true")
  const first = await rows.first().getAttribute("id")
  await expect(box).toHaveAttribute("aria-activedescendant", first ?? "")
  await page.keyboard.press("Escape")
  await expect(rows).toHaveCount(0)
  await expect(box).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(rows.first()).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/san-pham\/nuoc-mam-ky-phu$/)

  await box.click()
  await expect(rows.first()).toHaveText("nuowcs mawms ky ph")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await expect(rows).toHaveCount(0)
})

test("a search that finds nothing whole says so, and leads to one that does", async ({ page }) => {
  await visit(page, "/san-pham?q=b%C3%A1nh+ch%C6%B0ng+c%E1%BB%91m")
  await expect(page.getByText("Chưa có hàng nào đủ các chữ “bánh chưng cốm”.")).toBeVisible()
  await page.getByRole("link", { name: "“bánh chưng” (1)" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“bánh chưng”")
  await expect(page.locator(".shelf--list article").first()).toContainText("Bánh chưng xanh")
  await expect(page.getByText("1 sản phẩm đứng đầu có đủ các chữ")).toBeVisible()
})

test("without scripts the box is a form", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await visit(page, "/")
  await page.getByRole("combobox", { name: "Tìm sản phẩm" }).fill("mat ong")
  await page.getByRole("button", { name: "Tìm" }).first().click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“mat ong”")
  await context.close()
})

test("ticks narrow a list to what they say, and the counts beside them come true", async ({
  page,
}) => {
  await visit(page, "/san-pham")
  const tick = (name: RegExp) => page.locator("a.o-facet").filter({ hasText: name }).first()
  const follow = async (name: RegExp, address: RegExp) => {
    const promised = await tick(name).locator(".o-facet-count").textContent()
    await tick(name).click()
    await page.waitForURL(address)
    await expect(page.locator(".o-facet-count").first()).toBeVisible()
    return Number(promised)
  }
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = "yes"
  })
  const found = async () => (await handlesOf(page, new URL(page.url()).search.slice(1))).length
  await follow(/4 sao/, /star=4/)
  await expect(page.locator("html")).toHaveAttribute("data-same-document", "yes")
  const promised = await follow(/Vũ Quang/, /outlet=HT\d+/)
  expect(promised).toBeGreaterThan(0)
  expect(await found()).toBe(promised)
  for (const card of await page.locator(".shelf--list article").all()) {
    await expect(card).toContainText("4 sao")
  }
})
