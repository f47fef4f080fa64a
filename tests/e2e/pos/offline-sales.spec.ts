import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "@playwright/test"
import { startLine } from "./cuttable-proxy.js"
import { filmOf } from "./film.js"
import { openKillable } from "./killable-browser.js"
import {
  addByName,
  askInvoice,
  CASHIER_PIN,
  enrol,
  expectAccessible,
  expectPrinted,
  expectSelling,
  openSession,
  openTill,
  payExact,
  refundWhole,
  scan,
  signIn,
  typePin,
} from "./till-page.js"
import { tillShop } from "./till-shop.js"

const OUTLET = "HT11"
/** The first product of the catalogue, sold by the piece. */
const CODE = "OC0001"

test("a day without a network, through reload, power cut and a refund, reaches the server exactly once", async () => {
  const film = filmOf(test.info())
  const shop = await tillShop(OUTLET)
  const before = await shop.sales(OUTLET)
  const line = await startLine(new URL(shop.posUrl))
  const profile = mkdtempSync(join(tmpdir(), "till-"))
  let browser = await openKillable(profile)
  try {
    await openTill(browser.page, line.url)
    await expectAccessible(browser.page)
    await enrol(browser.page, await shop.newCode())
    await expectAccessible(browser.page)

    line.set("cut")
    await signIn(browser.page)
    await openSession(browser.page)
    await expectAccessible(browser.page)

    await addByName(browser.page, "nuoc mam")
    // The focus stays in the search; a sign acts on the line and is not written there.
    const pieces = (count: number) =>
      browser.page.getByRole("button", { name: `Số lượng ${count}, bấm để nhập` })
    await expect(pieces(1)).toBeVisible()
    await browser.page.keyboard.press("+")
    await expect(pieces(2)).toBeVisible()
    await expect(browser.page.getByRole("searchbox")).toHaveValue("")
    await film(browser.page, "basket")
    const receipts = [await payExact(browser.page)]
    await film(browser.page, "paid")
    await expectAccessible(browser.page)
    await expectPrinted(browser.page, receipts[0] ?? "")
    await askInvoice(browser.page, /Đã lưu yêu cầu/, () => film(browser.page, "invoice"))
    await browser.page.reload()
    await expectSelling(browser.page)
    await scan(browser.page, CODE)
    receipts.push(await payExact(browser.page))
    await addByName(browser.page, "banh da")
    await expect(browser.page.getByText("Vừa thêm")).toBeVisible()
    await browser.page.waitForTimeout(600)
    await browser.kill()

    browser = await openKillable(profile)
    await browser.page.goto(line.url)
    await signIn(browser.page)
    await expectSelling(browser.page)
    // The basket that stood there when the power went is still there.
    await expect(browser.page.getByText(/Bánh đa/).first()).toBeVisible()
    await expect(browser.page.getByTestId("total")).not.toHaveText(/^0/)
    await askInvoice(browser.page, /Đã ghi cho giỏ này/, () => film(browser.page, "wanted"))
    receipts.push(await payExact(browser.page))
    expect(new Set(receipts).size).toBe(3)
    await expect(browser.page.getByText(/3 đơn chưa gửi/).first()).toBeVisible()
    expect(await shop.sales(OUTLET)).toEqual(before)

    // A hotel's sign-in page answers everything with 200: nothing may count as sent.
    line.set("captive")
    await browser.page.getByRole("button", { name: "Sức khỏe máy" }).click()
    await browser.page.getByRole("button", { name: "Thử gửi ngay" }).click()
    await expect(browser.page.getByText("Chờ mạng").first()).toBeVisible()
    await expectAccessible(browser.page)

    line.set("up")
    await browser.page.getByRole("button", { name: "Thử gửi ngay" }).click()
    await expect(browser.page.getByText("Không còn gì chờ gửi.")).toBeVisible()
    const known = new Set(before.map((sale) => sale.receiptNo))
    const arrived = (await shop.sales(OUTLET))
      .map((sale) => sale.receiptNo)
      .filter((receiptNo) => !known.has(receiptNo))
    expect(arrived.sort()).toEqual([...receipts].sort())
    // One asked for after its sale, one with its basket; both behind their sales.
    const asked = (await shop.invoices(OUTLET)).filter((receiptNo) => receipts.includes(receiptNo))
    expect(asked.sort()).toEqual([receipts[0], receipts[2]].sort())

    line.set("cut")
    await browser.page.getByRole("button", { name: "Về bán hàng" }).click()
    await browser.page.keyboard.press("Escape")
    await browser.page.getByRole("button", { name: "Việc khác" }).click()
    await expectAccessible(browser.page)
    await browser.page.getByRole("button", { name: "Thu chi tiền mặt" }).click()
    await expect(browser.page.getByRole("heading", { name: "Thu chi tiền mặt" })).toBeVisible()
    for (const digit of "50000") await browser.page.keyboard.press(digit)
    await browser.page.getByRole("button", { name: "Lấy 50.000 ₫ ra" }).click()
    await expect(browser.page.getByText("−50.000")).toBeVisible()
    await expectAccessible(browser.page)
    await browser.page.getByRole("button", { name: "Về bán hàng" }).click()
    await refundWhole(browser.page, receipts[2] ?? "", film)
    await browser.page.getByRole("button", { name: "Về bán hàng" }).click()
    await browser.page.getByRole("button", { name: "Việc khác" }).click()
    await browser.page.getByRole("button", { name: /^Chốt ca/ }).click()
    await browser.page.getByRole("button", { name: /Các loại còn lại/ }).click()
    await film(browser.page, "closing-count")
    await expectAccessible(browser.page)
    await browser.page.getByRole("button", { name: "Xong phần đếm" }).click()
    await expect(browser.page.getByText("Hoàn tiền mặt · 1 phiếu")).toBeVisible()
    await browser.page.getByRole("button", { name: "Chưa rõ" }).click()
    await film(browser.page, "closing-check")
    await expectAccessible(browser.page)
    await browser.page.getByRole("button", { name: "Ký bằng PIN" }).click()
    await typePin(browser.page, CASHIER_PIN)
    await expect(browser.page.getByText("Đã chốt ca")).toBeVisible()
    await expect(browser.page.locator("dd", { hasText: /-Z1$/ })).toBeVisible()
    await film(browser.page, "closed")

    const closings = await shop.closings(OUTLET)
    line.set("up")
    // The next morning: after hours without a network the till asks seldom, and at once when opened.
    await browser.page.reload()
    await expect.poll(() => shop.closings(OUTLET), { timeout: 30_000 }).toBe(closings + 1)
  } finally {
    await browser.kill()
    await line.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test("a second window sells only after it has taken the register over", async ({ browser }) => {
  const shop = await tillShop(OUTLET)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const first = await context.newPage()
    await openTill(first, shop.posUrl)
    await expect(first.getByLabel("Mã ghi danh")).toBeVisible()
    const second = await context.newPage()
    await second.goto(shop.posUrl)
    await expect(second.getByText("Quầy đang mở ở cửa sổ khác")).toBeVisible()
    await expectAccessible(second)
    await second.getByRole("button", { name: "Tiếp quản ở đây" }).click()
    await expect(second.getByLabel("Mã ghi danh")).toBeVisible()
    await expect(first.getByText("Cửa sổ khác vừa tiếp quản quầy")).toBeVisible()
  } finally {
    await context.close()
  }
})
