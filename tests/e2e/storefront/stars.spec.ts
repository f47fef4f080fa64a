import { expect, test } from "@playwright/test"
import { handlesOf, visit } from "./shop.js"

// Stars of other goods stand below the product, on their own cards.
const OWN_STARS = ["o-seal", "o-leaf-star"]
  .map((mark) => `main .${mark}:not([data-part='related'] *)`)
  .join()

// Recognised in September 2021 for 36 months: on the tests' day it has lapsed.
const LAPSED = "muc-kho-hoa-linh-chi"

test("a lapsed certificate shows no star anywhere", async ({ page }) => {
  await visit(page, `/san-pham/${LAPSED}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mực khô Hoa Linh Chi")
  await expect(page.getByText("Không gắn sao").first()).toBeVisible()
  await expect(page.locator(OWN_STARS)).toHaveCount(0)
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

test("paper, stock and lots follow the chosen pack, and its address shares the choice", async ({
  page,
}) => {
  await visit(page, "/san-pham/cu-do-phong-nga")
  const opening = page.getByRole("radio").first()
  const other = page.getByRole("radio").nth(1)
  await expect(opening).toBeChecked()
  const where = page.getByRole("region", { name: "Còn hàng ở đâu" })
  await page.getByText("Ngoài quyết định, không gắn sao").click()
  await expect(other).toBeChecked()
  await expect(page.locator(OWN_STARS)).toHaveCount(0)
  await expect(where.getByText("Hết hàng ở quầy này").first()).toBeVisible()
  const shared = page.url()
  expect(shared).toMatch(/\?pack=OC\d{4}[A-Z]?$/)
  await page.goto(shared)
  await expect(other).toBeChecked()
  await expect(page.locator(OWN_STARS)).toHaveCount(0)
})
