import { expect, test } from "@playwright/test"
import { fillContact, handlesOf, visit } from "./shop.js"

test("a guest collects at an outlet that has the whole basket and pays the VietQR code", async ({
  page,
}, info) => {
  const [handle] = await handlesOf(page, "star=in_force&outlet=HT01")
  await visit(page, `/san-pham/${handle}`)
  await page.getByRole("button", { name: /^Thêm vào giỏ ·/ }).click()
  await page.getByRole("link", { name: "Xem giỏ hàng" }).click()
  await page.getByRole("link", { name: "Đặt hàng" }).click()

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
  await expect(amount).toHaveValue("10000")
  await expect(page.getByText("Ngân hàng mô phỏng đã báo tiền về.")).toBeVisible()
  const rest = new Intl.NumberFormat("vi-VN").format(due - 10_000)
  await expect(page.getByText(new RegExp(`^${rest}\\s₫$`))).toBeVisible()

  await amount.fill(String(due - 10_000))
  await page.getByRole("button", { name: "Chuyển khoản thử" }).click()
  // Nobody reloads: the page turns by itself when the money is there.
  await expect(page.getByText("Đã nhận tiền")).toBeVisible()
  await info.attach("paid", { body: await page.screenshot(), contentType: "image/png" })
})
