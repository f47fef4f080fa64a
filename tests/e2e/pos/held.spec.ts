import { expect, type Page, test } from "@playwright/test"
import { filmOf } from "./film.js"
import { ownCounter } from "./own-counter.js"
import { addByName, askInvoice, expectAccessible, payExact, scan } from "./till-page.js"

const till = ownCounter()

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()
const copyButton = (page: Page) => page.getByRole("button", { name: "Chép hàng vào giỏ này" })
const other = (page: Page) => page.getByRole("region", { name: "Máy 03" })

async function openHeld(page: Page): Promise<void> {
  await press(page, "Việc khác")
  await press(page, /Giỏ giữ ở máy khác/)
  await expect(page.getByRole("heading", { name: "Giỏ giữ ở máy khác" })).toBeVisible()
}

/** What the server was told to be on hold here. */
const toldBaskets = async () => {
  const answer = await fetch(`${till().fake}/__fake/told-held`)
  const { told } = (await answer.json()) as { told: { baskets: { total: number }[] } | null }
  return told?.baskets
}
/** Đồng of each. */
const toldTotals = async () => (await toldBaskets())?.map(({ total }) => total)

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    test("a basket of another register is seen with its age, and its goods are sold here at this till's prices", async ({
      page,
    }, info) => {
      const film = filmOf(info)
      await openHeld(page)
      await expect(other(page).getByRole("button")).toHaveCount(3)
      await film(page, "held")
      await other(page)
        .getByRole("button", { name: /^Giỏ 4/ })
        .click()
      await expect(page.getByText(/^Máy kia đang thu tiền cho giỏ này/)).toBeVisible()
      await expect(copyButton(page)).toBeDisabled()
      await other(page)
        .getByRole("button", { name: /^Giỏ 1/ })
        .click()
      await expect(page.getByText(/giỏ ở máy 03 vẫn còn/)).toBeVisible()
      await film(page, "chosen")
      await expectAccessible(page)
      await press(page, "Chép hàng vào giỏ này")
      await expect(page.getByRole("heading", { name: "Giỏ giữ ở máy khác" })).toHaveCount(0)
      await expect(page.locator("[data-line]")).toHaveCount(3)
      // Two boxes at 65.000, a pack at 18.000, three quarters of a kilogram at 80.000.
      await expect(page.getByTestId("total")).toHaveText(/^208\.000/)
      await openHeld(page)
      await other(page)
        .getByRole("button", { name: /^Giỏ 1/ })
        .click()
      await expect(page.getByText(/^Giỏ trước mặt đang có hàng/)).toBeVisible()
      await page.getByRole("button", { name: "Về bán hàng" }).click()
      await payExact(page)
    })
  })
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`spirits at ${viewport.width} px`, () => {
    test.use({ viewport })

    test("of another register's basket ask for the customer's age, and a double tap answers nothing", async ({
      page,
    }, info) => {
      await openHeld(page)
      await other(page)
        .getByRole("button", { name: /^Giỏ 2/ })
        .click()
      await copyButton(page).scrollIntoViewIfNeeded()
      const place = await copyButton(page).boundingBox()
      if (!place) throw new Error("no button")
      const tap = [place.x + place.width / 4, place.y + place.height / 2] as const
      const question = page.getByRole("group", { name: /^Trong giỏ có rượu/ })
      await page.mouse.click(...tap)
      await expect(question).toBeInViewport()
      await expect(question).toBeFocused()
      await page.mouse.click(...tap)
      await filmOf(info)(page, "age")
      await expectAccessible(page)
      await question.getByRole("button", { name: "Không bán" }).click()
      await expect(question).toHaveCount(0)
      await expect(copyButton(page)).toBeFocused()
      await copyButton(page).click()
      await question.getByRole("button", { name: "Đủ 18 tuổi" }).click()
      await expect(page.locator("[data-line]")).toHaveCount(3)
    })
  })
}

test("what a register that is silent for long held is seen with a warning, and is not copied", async ({
  page,
}, info) => {
  await fetch(`${till().fake}/__fake/held?silent=1`, { method: "POST" })
  await openHeld(page)
  await expect(other(page).getByText(/^Máy này lâu không báo/)).toBeVisible()
  await other(page)
    .getByRole("button", { name: /^Giỏ 1/ })
    .click()
  await expect(page.getByText(/^Máy 03 không báo gì từ \d+ phút trước/)).toBeVisible()
  await expect(copyButton(page)).toBeDisabled()
  await filmOf(info)(page, "silent")
  await expectAccessible(page)
})

test("what is held here is told to the server, what is sold is told no more, and nothing of a customer", async ({
  page,
}) => {
  await scan(page, "OC0001")
  await askInvoice(page, /^Đã ghi/, async () => undefined)
  await press(page, "Giỏ mới")
  await expect.poll(toldTotals).toEqual([65_000])
  const [basket] = (await toldBaskets()) ?? []
  const goods = ["heldAt", "id", "isMoneyIn", "lines", "slot", "staffId", "total"]
  expect(Object.keys(basket ?? {}).sort()).toEqual(goods)
  expect(JSON.stringify(basket)).not.toContain("DEMO Công ty")
  await addByName(page, "banh da nguyen lam")
  await payExact(page)
  await page.keyboard.press("Escape")
  await page.keyboard.press("F8")
  await expect(page.getByTestId("total")).toHaveText(/^65\.000/)
  await expect.poll(toldTotals).toEqual([])
})

test("without a network the list is shown as it was seen last, and nothing is copied", async ({
  page,
  context,
}) => {
  await openHeld(page)
  await expect(other(page).getByRole("button")).toHaveCount(3)
  await context.setOffline(true)
  await press(page, "Tải lại")
  await expect(page.getByRole("alert").getByText(/^Mất mạng: các giỏ này xem được/)).toBeVisible()
  await other(page)
    .getByRole("button", { name: /^Giỏ 1/ })
    .click()
  await expect(page.getByText(/^Chép hàng cần có mạng/)).toBeVisible()
  await expect(copyButton(page)).toBeDisabled()
  await context.setOffline(false)
  await fetch(`${till().fake}/__fake/held?empty=1`, { method: "POST" })
  await press(page, "Tải lại")
  await expect(page.getByText("Không máy nào khác ở quầy đang giữ giỏ.")).toBeVisible()
  const gone = page.locator('[aria-live="polite"]', { hasText: "Giỏ này không còn được giữ" })
  await expect(gone).toBeVisible()
})
