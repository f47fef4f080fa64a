import { expect, test } from "@playwright/test"
import { addFirst, fillContact, follow, visit } from "./shop.js"

test("a guest orders for delivery, finds the commune by its old name, and pays on receipt", async ({
  page,
}, info) => {
  await addFirst(page, "star=in_force")
  await visit(page, "/thanh-toan")

  await page.getByRole("button", { name: "Đặt hàng" }).click()
  await expect(page.getByRole("region", { name: /chỗ cần sửa/ })).toBeFocused()

  await page.getByRole("combobox", { name: "Xã, phường" }).fill("thạch đài")
  await page.getByRole("option", { name: /Hà Huy Tập/ }).click()
  await page.getByLabel("Số nhà, đường").fill("12 ngõ 5, tổ dân phố 3")
  await fillContact(page)
  await page.getByRole("radio", { name: /Trả khi nhận hàng/ }).check()

  const sums = page.locator("dl", { hasText: "Cần trả" }).locator("dd")
  // What sending it there costs comes a moment after the commune is chosen.
  await expect(sums.nth(1)).toHaveText(/[1-9].*₫/)
  await expect(sums.nth(2)).toHaveText(/kg.*Dự kiến nhận/)
  const total = sums.nth(3)
  const shown = ((await total.textContent()) ?? "").replace(/\D/g, "")
  await page.getByRole("button", { name: "Đặt hàng" }).click()

  await page.waitForURL(/\/don-hang\/.+/)
  await expect(page.getByText("Đã nhận đơn, hàng đang được giữ")).toBeVisible()
  await expect(page.getByText("Phường Hà Huy Tập", { exact: false })).toBeVisible()
  // The total that was shown is the total of the order, to the đồng.
  const ordered = page.locator("dl", { hasText: "Tổng cộng" }).locator("dd").last()
  expect(((await ordered.textContent()) ?? "").replace(/\D/g, "")).toBe(shown)
  await info.attach("ordered", { body: await page.screenshot(), contentType: "image/png" })
  // The basket is empty afterwards.
  await visit(page, "/gio-hang")
  await expect(page.getByText("Giỏ hàng đang trống")).toBeVisible()
})

test("an order with a voucher opens for its code and phone number together only, is cancelled in two steps and ordered again", async ({
  page,
  context,
}, info) => {
  await addFirst(page, "sector=thuc-pham&price=200-500")
  await visit(page, "/gio-hang")
  await page.getByRole("button", { name: "Thêm", exact: true }).click()
  await page.getByRole("button", { name: "Bạn có mã giảm giá?" }).click()
  await page.getByLabel("Mã giảm giá").fill("demo10")
  await page.getByRole("button", { name: "Dùng mã" }).click()
  await expect(page.getByText(/^DEMO Chào khách mới/)).toBeVisible()
  await info.attach("voucher", { body: await page.screenshot(), contentType: "image/png" })
  await follow(page, "Đặt hàng")
  // Another province, by a ward that is no more: these goods must stay cold and cannot go there.
  await page.getByRole("combobox", { name: "Xã, phường" }).fill("trang tien hoan kiem")
  await page.getByRole("option", { name: /Cửa Nam, Hà Nội/ }).click()
  await expect(page.getByText(/phải giữ lạnh nên không gửi xa/)).toBeVisible()
  await page.getByRole("combobox", { name: "Xã, phường" }).fill("Thành Sen")
  await page
    .getByRole("option", { name: /Thành Sen/ })
    .first()
    .click()
  await page.getByLabel("Số nhà, đường").fill("1 đường Vũ Quang")
  await fillContact(page)
  await page.getByRole("button", { name: "Đặt hàng" }).click()
  await page.waitForURL(/\/don-hang\/.+/)
  await expect(page.getByText("DEMO Chào khách mới")).toBeVisible()
  const path = new URL(page.url()).pathname

  const stranger = await context.newPage()
  await visit(stranger, path)
  await stranger.getByLabel("Số điện thoại khi đặt").fill("0911111111")
  await stranger.getByRole("button", { name: "Xem đơn" }).click()
  await expect(stranger.getByText("Không có đơn nào khớp")).toBeVisible()
  await expect(stranger.getByText("Trần Thị Mẫu")).toHaveCount(0)

  await stranger.getByLabel("Số điện thoại khi đặt").fill("0900000000")
  await stranger.getByRole("button", { name: "Xem đơn" }).click()
  await expect(stranger.getByText("Trần Thị Mẫu")).toBeVisible()
  await stranger.getByRole("button", { name: "Hủy đơn này" }).click()
  await stranger.getByRole("button", { name: "Giữ đơn" }).click()
  await stranger.getByRole("button", { name: "Hủy đơn này" }).click()
  await stranger.getByRole("button", { name: "Hủy đơn", exact: true }).click()
  await expect(stranger.getByText("Đơn đã hủy")).toBeVisible()
  await stranger.getByRole("button", { name: "Đặt lại những món này" }).click()
  await stranger.waitForURL(/\/gio-hang$/)
  await expect(stranger.getByRole("link", { name: "Đặt hàng" })).toBeVisible()
})
