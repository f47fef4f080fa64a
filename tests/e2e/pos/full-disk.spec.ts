import { expect, type Page, test } from "@playwright/test"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import {
  CASHIER_PIN,
  enrol,
  expectAccessible,
  expectSelling,
  openTill,
  payExact,
  scan,
  typePin,
} from "./till-page.js"

let till: TillAlone
test.beforeEach(async () => {
  till = await startTillAlone()
})
test.afterEach(() => till.stop())
test.use({ viewport: { width: 1280, height: 800 } })

/** The browser lets no test make its disk small, so writes are refused as they would be. */
const setRoom = (page: Page, hasRoom: boolean) =>
  page.evaluate((has) => {
    document.documentElement.dataset.room = has ? "yes" : "no"
    if ("isDiskHeld" in window) return
    Object.assign(window, { isDiskHeld: true })
    for (const name of ["add", "put", "delete"] as const) {
      const write = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...args: unknown[]) {
          if (document.documentElement.dataset.room === "yes") return write.apply(this, args)
          throw new DOMException("no room", "QuotaExceededError")
        },
      })
    }
  }, hasRoom)

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click()

/** Does it with a full disk, which is said, and once more with room. */
async function inVain(page: Page, act: () => Promise<void>, said: RegExp): Promise<void> {
  await setRoom(page, false)
  await act()
  const words = page.getByRole("alert").getByText(said)
  await expect(words).toBeVisible()
  await expectAccessible(page)
  await setRoom(page, true)
  await act()
  await expect(words).toHaveCount(0)
}

const PIN = async (page: Page) => {
  for (const digit of CASHIER_PIN) await page.keyboard.press(digit)
  await page.keyboard.press("Enter")
}

test("a full disk is said wherever a form writes, loses nothing, and the same press works with room", async ({
  page,
}) => {
  const full = /^Chưa ghi được: máy hết chỗ lưu/
  await openTill(page, till.url)
  await enrol(page, "DEMO-2468")
  await page
    .getByRole("button", { name: /Thu ngân/ })
    .first()
    .click()
  await inVain(page, () => PIN(page), full)

  await expect(page.getByRole("heading", { name: /Mở ca/ })).toBeVisible()
  await page.keyboard.press("2")
  await press(page, /Các loại còn lại/)
  await inVain(page, () => press(page, /Mở ca với 1\.000\.000/), full)
  await expectSelling(page)

  await scan(page, "OC0001")
  await expect(page.getByText("Vừa quét").first()).toBeVisible()
  await page.keyboard.press("F4")
  for (const [label, text] of [
    [/^Mã số thuế/, "0100109106-001"],
    [/^Tên đơn vị/, "DEMO Công ty"],
    [/^Địa chỉ/, "12 đường DEMO"],
    [/^E-mail/, "ketoan@example.test"],
  ] as const) {
    await page.getByLabel(label).fill(text)
  }
  await inVain(page, () => press(page, "Ghi yêu cầu hóa đơn"), /máy hết chỗ/)
  await inVain(page, () => press(page, "Khách không lấy nữa"), full)
  await page.keyboard.press("Escape")
  expect(await payExact(page)).toMatch(/-1$/)

  await page.keyboard.press("Escape")
  await press(page, "Việc khác")
  await press(page, /^Chốt ca/)
  await press(page, /Các loại còn lại/)
  await inVain(page, () => press(page, "Xong phần đếm"), full)
  await press(page, "Chưa rõ")
  await press(page, "Ký bằng PIN")
  await typePin(page, CASHIER_PIN)
  await expect(page.getByText("Đã chốt ca")).toBeVisible()
})
