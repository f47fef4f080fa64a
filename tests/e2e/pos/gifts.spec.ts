import { expect, type Page, test } from "@playwright/test"
import { filmOf } from "./film.js"
import { ownCounter } from "./own-counter.js"
import { expectAccessible, payExact, scan } from "./till-page.js"

const till = ownCounter()

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()
const lines = (page: Page) => page.locator("[data-line]")

async function openGifts(page: Page): Promise<void> {
  await press(page, "Việc khác")
  await press(page, /Soạn giỏ quà/)
  await expect(page.getByRole("heading", { name: "Giỏ quà" })).toBeVisible()
}

/** What the server has of the last sale: each line's goods and price. */
async function soldLines() {
  const answer = await fetch(`${till().fake}/__fake/facts`)
  const { facts } = (await answer.json()) as {
    facts: { kind: string; lines?: { skuId: string; payable: number; badge: unknown }[] }[]
  }
  return facts.findLast(({ kind }) => kind === "sale")?.lines
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    test("what a gift is packed in is sold with it as a line of its own, once, and its name stays that of its goods", async ({
      page,
    }, info) => {
      const film = filmOf(info)
      await scan(page, "OC0001")
      await openGifts(page)
      const own = page.getByText("Giỏ khách đang chọn").locator("..")
      await expect(own.getByText("Giỏ OCOP từ 4 sao")).toBeVisible()
      await press(page, /^Hộp giấy kraft DEMO/)
      await film(page, "packing")
      await expectAccessible(page)
      await press(page, /^Gói bằng Hộp giấy kraft DEMO/)
      await expect(own.getByText("100.000 ₫")).toBeVisible()
      await expect(own.getByText("Giỏ OCOP từ 4 sao")).toBeVisible()
      // Chosen anew for the next gift: no second tap packs this one twice.
      await expect(page.getByRole("button", { name: /^Gói bằng/ })).toHaveCount(0)
      await press(page, "Đóng")
      await expect(lines(page)).toHaveCount(2)
      await payExact(page)
      await expect
        .poll(soldLines)
        .toMatchObject([
          { payable: 65_000 },
          { skuId: "variant_bb0001", payable: 35_000, badge: null },
        ])
    })
  })
}

test("a ready-made basket comes with what it is packed in", async ({ page }) => {
  await openGifts(page)
  const basket = page.getByRole("listitem").filter({ hasText: "Giỏ Vị quê (mẫu)" })
  await press(page, /^Giỏ tre đan DEMO/)
  await basket.getByRole("button", { name: "Thêm cả giỏ, gói bằng Giỏ tre đan DEMO" }).click()
  await expect(lines(page)).toHaveCount(4)
  await expect(basket.getByRole("button", { name: "Thêm cả giỏ", exact: true })).toBeVisible()
})
