import { expect, type Page, test } from "@playwright/test"
import { ownCounter } from "./own-counter.js"
import { expectAccessible, expectSelling } from "./till-page.js"

const till = ownCounter()

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()
const desk = async (page: Page, task: RegExp) => {
  await press(page, "Việc khác")
  await press(page, task)
}
const left = (page: Page) => page.getByText(/chờ thẻ .* Mời xem máy thẻ/)

/** What the server heard of card money for orders, đồng. */
async function cardMoney(): Promise<number[]> {
  const answer = await fetch(`${till().fake}/__fake/facts`)
  const { facts } = (await answer.json()) as { facts: { tender?: string; amount: number }[] }
  return facts.flatMap(({ tender, amount }) => (tender === "card" ? [amount] : []))
}

async function showCode(page: Page): Promise<void> {
  await press(page, /Lê Thị Thử/)
  await page.getByLabel("Mã nhận hàng của khách").fill("246810")
  await press(page, "Xem mã")
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`a card payment for an order, ${viewport.width} wide`, () => {
    test.use({ viewport })
    test("that somebody walked away from is asked about after a restart and at closing, and is booked once", async ({
      page,
    }) => {
      await desk(page, /Đơn khách đến lấy/)
      await showCode(page)
      await press(page, "Thẻ")
      await expect(page.getByRole("button", { name: "Máy thẻ báo được, xong" })).toBeVisible()
      await expect(left(page)).toHaveCount(0)
      await page.reload()
      await expectSelling(page)
      await desk(page, /^Chốt ca/)
      await expect(left(page)).toBeVisible()
      await expectAccessible(page)
      await press(page, "Để sau")
      await desk(page, /Đơn khách đến lấy/)
      await press(page, "Máy đã nhận")
      await expect(page.getByRole("button", { name: "Về bán hàng" })).toBeFocused()
      await expect(left(page)).toHaveCount(0)
      await showCode(page)
      await press(page, "Giao hàng")
      await expect(page.getByText(/^Đã giao lúc/)).toBeVisible()
      expect(await cardMoney()).toEqual([148_000])
    })
  })
}

test("a card payment that did not happen is dropped, and the order is paid in cash", async ({
  page,
}) => {
  await desk(page, /Đơn khách đến lấy/)
  await showCode(page)
  await press(page, "Thẻ")
  await press(page, "Không quẹt")
  await press(page, /^Đã thu .* giao hàng$/)
  await expect(page.getByText(/^Đã giao lúc/)).toBeVisible()
  await expect(left(page)).toHaveCount(0)
})
