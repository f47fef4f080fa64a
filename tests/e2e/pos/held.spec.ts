import { expect, type Page, test } from "@playwright/test"
import { filmOf } from "./film.js"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import {
  addByName,
  enrol,
  expectAccessible,
  openSession,
  openTill,
  payExact,
  scan,
  signIn,
} from "./till-page.js"

let till: TillAlone
test.beforeEach(async ({ page }) => {
  till = await startTillAlone()
  await openTill(page, till.url)
  await enrol(page, "DEMO-2468")
  await signIn(page)
  await openSession(page)
})
test.afterEach(() => till.stop())

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()
const other = (page: Page) => page.getByRole("region", { name: "Máy 03" })

async function openHeld(page: Page): Promise<void> {
  await press(page, "Việc khác")
  await press(page, /Giỏ giữ ở máy khác/)
  await expect(page.getByRole("heading", { name: "Giỏ giữ ở máy khác" })).toBeVisible()
}

/** What the server was told to be on hold here: đồng of each basket. */
const toldTotals = async () => {
  const answer = await fetch(`${till.fake}/__fake/told-held`)
  const { told } = (await answer.json()) as { told: { baskets: { total: number }[] } | null }
  return told?.baskets.map(({ total }) => total)
}

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
      await expect(page.getByRole("button", { name: "Chép hàng vào giỏ này" })).toHaveCount(0)
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

test("spirits of another register's basket ask for the customer's age before anything is copied", async ({
  page,
}) => {
  await openHeld(page)
  await other(page)
    .getByRole("button", { name: /^Giỏ 2/ })
    .click()
  await press(page, "Chép hàng vào giỏ này")
  await expect(page.getByText(/^Trong giỏ có rượu/)).toBeVisible()
  await press(page, "Đủ 18 tuổi, chép hàng")
  await expect(page.locator("[data-line]")).toHaveCount(3)
})

test("what is held here is told to the server, what is sold is told no more, and nothing of a customer", async ({
  page,
}) => {
  await scan(page, "OC0001")
  await press(page, "Giỏ mới")
  await expect.poll(toldTotals).toEqual([65_000])
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
  await context.setOffline(false)
  await fetch(`${till.fake}/__fake/held?empty=1`, { method: "POST" })
  await press(page, "Tải lại")
  await expect(page.getByText("Không máy nào khác ở quầy đang giữ giỏ.")).toBeVisible()
  await expect(page.getByText("Giỏ này không còn được giữ ở máy kia.")).toBeVisible()
})
