import { expect, test } from "@playwright/test"
import { fillContact, handlesOf, visit } from "./shop.js"

test("a guest collects at an outlet that has the whole basket and gets a VietQR code", async ({
  page,
}) => {
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
})
