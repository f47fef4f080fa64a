import { expect, test } from "@playwright/test"
import { handlesOf, visit } from "./shop.js"

// Recognised in September 2021 for 36 months: on the tests' day it has lapsed.
const LAPSED = "muc-kho-hoa-linh-chi"

test("a lapsed certificate shows no star anywhere", async ({ page }) => {
  await visit(page, `/san-pham/${LAPSED}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mực khô Hoa Linh Chi")
  await expect(page.getByText("Không gắn sao").first()).toBeVisible()
  await expect(page.locator("main .o-seal, main .o-leaf-star")).toHaveCount(0)
  const data = await page.locator("script[type='application/ld+json']").allInnerTexts()
  expect(data.join()).not.toContain("hasCertification")

  await visit(page, "/san-pham?q=m%E1%BB%B1c+kh%C3%B4+hoa+linh+chi")
  const card = page.locator("article", { has: page.locator(`a[href='/san-pham/${LAPSED}']`) })
  await expect(card).toBeVisible()
  await expect(card.locator(".o-leaf-star, .o-seal")).toHaveCount(0)

  // Where the filter finds nothing, the list offers the search without it: still without a star.
  for (const stars of ["in_force", "3", "4", "5"]) {
    await visit(page, `/san-pham?q=m%E1%BB%B1c+kh%C3%B4+hoa+linh+chi&star=${stars}`)
    await expect(card.locator(".o-leaf-star, .o-seal")).toHaveCount(0)
    await visit(page, `/san-pham?star=${stars}&commune=18394`)
    await expect(card).toHaveCount(0)
  }
})

test("a star in force says its decision, its end and its pack", async ({ page }) => {
  const [handle] = await handlesOf(page, "star=4")
  await visit(page, `/san-pham/${handle}`)
  const seal = page.getByRole("img", { name: /4 sao, quyết định DEMO-.+, hiệu lực đến/ }).first()
  await expect(seal).toBeVisible()
  await expect(page.getByText("Cơ quan ký").first()).toBeVisible()
})

test("the three numbers of the home page add up to its marks", async ({ page }) => {
  await visit(page, "/")
  const marks = await page.locator(".mark").count()
  const numbers = await page
    .locator("section[aria-label='Công nhận của cả danh mục'] li b")
    .allInnerTexts()
  expect(numbers.map(Number).reduce((sum, one) => sum + one, 0)).toBe(marks)
  expect(marks).toBeGreaterThan(0)
})
