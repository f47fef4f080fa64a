import { expect, type Page, test } from "@playwright/test"
import { expectUsable } from "./look-over.js"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import { handRests, openCounter, scan } from "./till-page.js"

let till: TillAlone
test.beforeEach(async () => {
  till = await startTillAlone()
})
test.afterEach(() => till.stop())

const STAMP = "https://tem.example.test/x/17"

const SIZES = [
  { name: "a phone", width: 360, height: 740, isPhone: true },
  { name: "an upright tablet", width: 820, height: 1180, isPhone: false },
]

for (const { name, width, height, isPhone } of SIZES) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true })

    test("goods are looked for while others wait for their weight, which is asked about after", async ({
      page,
    }) => {
      await openCounter(page, till.url)
      const weigh = page.getByRole("button", { name: "Cho vào giỏ" })
      const search = page.getByRole("searchbox")
      await scan(page, "OC0010")
      await expect(weigh).toBeInViewport({ ratio: 1 })
      await page.keyboard.press("F2")
      await expect(search).toBeFocused()
      await expect(weigh).toBeHidden()
      await page.keyboard.press("Escape")
      await expect(weigh).toBeInViewport({ ratio: 1 })
      await page.keyboard.press("F2")
      await search.fill("cu do phong nga")
      await search.press("Enter")
      await expect(page.locator("[data-line]")).toHaveCount(1)
      await expect(weigh).toBeInViewport({ ratio: 1 })
      await page.locator("#till").getByRole("button", { name: "1 kg" }).first().tap()
      await expect(page.locator("[data-line]")).toHaveCount(2)
    })

    test("whatever a key does on the sell screen a finger reaches", async ({ page }) => {
      const button = (word: string | RegExp) =>
        page.locator("#till").getByRole("button", { name: word, disabled: false }).first()
      const tap = (word: string | RegExp) => button(word).tap()
      const heading = (word: string | RegExp) =>
        expect(page.getByRole("heading", { name: word }).first()).toBeVisible()
      const goods = async () => {
        if (isPhone) await tap("Hay bán")
        await page.locator(".goods-grid button").first().tap()
        await expect(page.locator("[data-line]").first()).toBeVisible()
      }
      /** What lies beside the basket on a tablet lies with the tasks on a phone. */
      const basketTask = async (word: string | RegExp) => {
        if (isPhone) await tap("Việc khác")
        await tap(word)
      }
      await openCounter(page, till.url)

      await test.step("with an empty basket: tasks, help, the VAT invoice", async () => {
        await expectUsable(page)
        await tap("Việc khác")
        await heading("Việc khác")
        await expectUsable(page)
        await tap(/^Hóa đơn VAT/)
        await heading("Hóa đơn VAT")
        await tap(/^(Đóng|Thôi)/)
        await tap("Việc khác")
        await tap(/^Trợ giúp/)
        await heading("Trợ giúp")
        await tap(/^(Đóng|Thôi)/)
      })

      await test.step("a stamp that is kept for what comes next can be dropped", async () => {
        await scan(page, STAMP)
        await expect(page.getByText("tem không ghi là hàng gì")).toBeVisible()
        await tap("Đã hiểu")
        await basketTask("Bỏ giỏ")
        await goods()
        await expect.poll(() => keptBaskets(page)).toMatch(/"qtyMilli":1000/)
        expect(await keptBaskets(page)).not.toContain(STAMP)
      })

      await test.step("quantity, lot, removal, discount", async () => {
        await page.locator("[data-line]").first().getByRole("button").tap()
        await tap(/^(Chọn lô|Lô )/)
        await heading(/^Lô của/)
        await tap(/^(Đóng|Thôi)/)
        await tap(/bấm để nhập$/)
        await heading(/Số lượng bao nhiêu/)
        await tap(/^3$/)
        await expect(button("Đổi số lượng")).toBeInViewport({ ratio: 1 })
        await tap("Đổi số lượng")
        await expect(button("Số lượng 3, bấm để nhập")).toBeVisible()
        await tap(isPhone ? /^Khác$/ : /^Số khác/)
        await heading(/Khách đưa bao nhiêu/)
        await tap(/^Giảm giá/)
        await heading(/Giảm giá/)
        await tap(/^(Đóng|Thôi)/)
        await tap("Bỏ dòng này")
        await tap("Lấy lại")
      })

      await test.step("weighed goods", async () => {
        await scan(page, "OC0010")
        await expect(page.getByRole("button", { name: "Cho vào giỏ" })).toBeInViewport({ ratio: 1 })
        await tap("1 kg")
        await expect(page.locator("[data-line]")).toHaveCount(2)
        await page.locator("[data-line]").last().getByRole("button").tap()
        await tap("Bỏ dòng này")
      })

      await test.step("hold, and call back", async () => {
        await tap("Giữ giỏ")
        await expect(page.locator("[data-line]")).toHaveCount(0)
        await page.getByRole("navigation", { name: "Các giỏ" }).getByRole("button").first().tap()
        await expect(page.locator("[data-line]")).toHaveCount(1)
      })

      await test.step("a part of the money, and back with it", async () => {
        await tap(isPhone ? /^Khác$/ : /^Số khác/)
        await tap(/^5$/)
        await tap("Thêm ba số 0")
        await tap(/^Nhận trước/)
        await expect(page.getByText("Đã nhận một phần tiền")).toBeVisible()
        await basketTask("Hoàn 5.000")
        await expect(page.getByText("Đã hoàn khách 5.000")).toBeVisible()
      })

      await test.step("pay, and print again later", async () => {
        await page.evaluate(() => {
          window.print = () => {
            document.documentElement.dataset.printed = "yes"
          }
        })
        await handRests(page)
        await tap(/^Đưa đủ/)
        await expect(page.getByTestId("change")).toBeVisible()
        await goodsAfterSale(page, isPhone)
        await tap("Việc khác")
        await tap(/^In lại phiếu/)
        await expect(page.locator("html")).toHaveAttribute("data-printed", "yes")
      })

      await test.step("the count of the drawer keeps its head and its rows apart", async () => {
        await tap("Việc khác")
        await tap(/^Chốt ca/)
        const title = page.getByRole("heading", { name: /đếm tiền trong ngăn/ })
        await expect(title).toBeVisible()
        // Two lines of it at most: squeezed beside the pad it stood letter over letter.
        const lines = await title.evaluate(
          (one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight),
        )
        expect(Math.round(lines)).toBeLessThanOrEqual(2)
        if (!isPhone) await expect(button(/Các loại còn lại/)).toBeInViewport({ ratio: 1 })
        await expectUsable(page)
      })
    })
  })
}

/** What the disk has of the baskets. */
const keptBaskets = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opened = indexedDB.open("pos-ledger")
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const all = opened.result.transaction("drafts").objectStore("drafts").getAll()
          all.onsuccess = () => {
            opened.result.close()
            resolve(JSON.stringify(all.result))
          }
        }
      }),
  )

/** The next customer's first goods close what stands of the sale before. */
async function goodsAfterSale(page: Page, isPhone: boolean): Promise<void> {
  if (isPhone) await page.getByRole("button", { name: "Hàng", exact: true }).tap()
  await page.locator(".goods-grid button").first().tap()
  await expect(page.getByTestId("change")).toHaveCount(0)
}
