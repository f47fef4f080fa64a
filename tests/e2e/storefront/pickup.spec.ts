import { expect, type Page, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { fillContact, follow, handlesOf } from "./shop.js"

/** What Chrome's own tools call slow 3G, bytes a second and milliseconds there and back. */
const SLOW_3G = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 2_000 }
const FREE = { downloadThroughput: -1, uploadThroughput: -1, latency: 0 }

/**
 * Opens a page for the first time on a slow line; `read` says what must be there while no script is.
 * Answers a picture of that moment, and leaves the line free.
 */
async function openSlowly(page: Page, path: string, read: () => Promise<void>): Promise<Buffer> {
  const line = await page.context().newCDPSession(page)
  const set = async (speed: typeof FREE, cacheDisabled: boolean) => {
    await line.send("Network.setCacheDisabled", { cacheDisabled })
    await line.send("Network.emulateNetworkConditions", { offline: false, ...speed })
  }
  await line.send("Network.enable")
  await set(SLOW_3G, true)
  const scripts: string[] = []
  page.on("response", (answer) => {
    if (answer.url().endsWith(".js")) scripts.push(answer.url())
  })
  await page.goto(`${stack().storefront}${path}`, { waitUntil: "commit" })
  await read()
  expect(scripts).toEqual([])
  // Playwright's own picture would wait for the fonts.
  const { data } = await line.send("Page.captureScreenshot", { format: "png" })
  await set(FREE, false)
  await page.waitForLoadState("networkidle")
  return Buffer.from(data, "base64")
}

test("a guest on slow 3G reads name, price and paper before any script has come, collects at an outlet that has the whole basket and pays the VietQR code", async ({
  page,
}, info) => {
  const [handle] = await handlesOf(page, "star=in_force&outlet=HT01")
  const slow = await openSlowly(page, `/san-pham/${handle}`, async () => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(page.getByText(/₫$/).first()).toBeVisible()
    await expect(page.getByText("Cơ quan ký").first()).toBeVisible()
  })
  await info.attach("slow 3G", { body: slow, contentType: "image/png" })
  await page.getByRole("button", { name: /^Thêm vào giỏ ·/ }).click()
  await page.getByRole("link", { name: "Xem giỏ hàng" }).click()
  await follow(page, "Đặt hàng")

  await page.getByText("Tại quầy", { exact: true }).click()
  const outlet = page.getByRole("radio", { name: /đủ cả giỏ/ }).first()
  await outlet.check()
  await fillContact(page)
  await page.getByRole("radio", { name: /Chuyển khoản VietQR/ }).check()
  await page.getByRole("button", { name: "Đặt hàng và lấy mã VietQR" }).click()

  await page.waitForURL(/\/don-hang\/.+/)
  const code = page.getByRole("img", { name: "Mã VietQR để chuyển khoản" })
  await expect(code).toBeVisible()
  const box = await code.boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual(240)
  await expect(page.getByRole("timer")).toContainText(":")
  await expect(page.getByRole("button", { name: "Lưu mã vào máy" })).toBeVisible()

  await page.getByRole("button", { name: "Tôi chuyển rồi, xem đơn" }).click()
  await expect(page.getByText("Đang chờ tiền về")).toBeVisible()
  await page.getByRole("button", { name: "Xem lại mã VietQR" }).click()

  const amount = page.getByLabel("Số tiền (đồng)")
  const due = Number(await amount.inputValue())
  await amount.fill("10000")
  await page.getByRole("button", { name: "Chuyển khoản thử" }).click()
  const rest = new Intl.NumberFormat("vi-VN").format(due - 10_000)
  await expect(page.getByText(new RegExp(`^${rest}\\s₫$`))).toBeVisible()
  await expect(amount).toHaveValue(String(due - 10_000))
  // What the bank said stays to be read beside what is left.
  await expect(page.getByText("Ngân hàng mô phỏng đã báo tiền về.")).toBeVisible()

  await amount.fill(String(due - 10_000))
  await page.getByRole("button", { name: "Chuyển khoản thử" }).click()
  // Nobody reloads: the page turns by itself when the money is there.
  await expect(page.getByText("Đã nhận tiền")).toBeVisible()
  await info.attach("paid", { body: await page.screenshot(), contentType: "image/png" })
})
