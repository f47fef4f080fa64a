import { expect, type Page, test } from "@playwright/test"
import { barriers } from "../barriers.js"
import { follow, visit } from "./shop.js"

const CARDS = ["Chúc cô năm mới bình an", "Chúc bác sức khỏe"]
const RECEIVERS = [
  { name: "Lê Thị Mẫu", phone: "090 000 0011", commune: "Thành Sen" },
  { name: "Phan Văn Mẫu", phone: "090 000 0012", commune: "Hà Huy Tập" },
]

async function fillReceiver(page: Page, n: number): Promise<void> {
  const { name, phone, commune } = RECEIVERS[n] ?? { name: "", phone: "", commune: "" }
  const gift = page.getByRole("listitem").filter({ has: page.getByText("Gửi tới người khác") })
  const own = gift.nth(n)
  await own.getByRole("radio", { name: /^Gửi tới người khác/ }).check()
  await own.getByLabel("Họ và tên").fill(name)
  await own.getByLabel("Số điện thoại").fill(phone)
  await own.getByRole("combobox", { name: "Xã, phường" }).fill(commune)
  await own
    .getByRole("option", { name: new RegExp(commune) })
    .first()
    .click()
  await own.getByLabel("Số nhà, đường").fill(`${n + 1} đường DEMO`)
  const day = own.getByLabel(/^Ngày muốn nhận/)
  await day.fill((await day.getAttribute("max")) ?? "")
}

test("baskets for Tết go to two people, each with its card and its day, as two orders that one transfer pays in advance, and are ordered again as baskets", async ({
  page,
}, info) => {
  await visit(page, "/gio-qua")
  const tier = page.getByRole("listitem").filter({ hasText: "Giỏ OCOP từ" }).first()
  for (const _ of CARDS) await tier.getByRole("button", { name: "Thêm vào giỏ hàng" }).click()
  // What lies in it is not all certified: it is never called so.
  await expect(page.getByText("Không gọi là giỏ OCOP").first()).toBeVisible()
  await tier.getByRole("link", { name: "Viết thiệp và đặt" }).click()
  await expect(page.getByRole("heading", { name: "Giỏ hàng" })).toBeVisible()
  for (const [n, card] of CARDS.entries()) {
    await page
      .getByLabel(/^Lời trên thiệp/)
      .nth(n)
      .fill(card)
  }
  await follow(page, "Đặt hàng")

  for (const n of RECEIVERS.keys()) await fillReceiver(page, n)
  await page.locator("#checkout-name").fill("Trần Thị Mẫu")
  await page.locator("#checkout-phone").fill("090 000 0000")
  await page.getByRole("checkbox", { name: /^Tôi đồng ý/ }).check()
  // Nobody pays at the door for what they are given.
  await expect(page.getByRole("radio", { name: /^Trả khi nhận hàng/ })).toHaveCount(0)
  await page.getByRole("radio", { name: /Chuyển khoản VietQR/ }).check()
  expect(await barriers(page, { tags: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })).toEqual([])
  await info.attach("two receivers", {
    body: await page.screenshot({ fullPage: true }),
    contentType: "image/png",
  })
  await page.getByRole("button", { name: "Đặt 2 đơn" }).click()

  await page.waitForURL(/\/don-hang\/.+/)
  const together = page.getByRole("status").filter({ hasText: "2 đơn đặt cùng lúc" })
  await expect(together).toContainText("Một lần chuyển khoản trả cho tất cả")
  const dues = (await together.locator("b").allTextContents()).map((sum) =>
    Number(sum.replace(/\D/g, "")),
  )
  expect(dues).toHaveLength(2)
  expect(await page.getByLabel("Số tiền (đồng)").inputValue()).toBe(
    String(dues.reduce((sum, due) => sum + due, 0)),
  )
  await info.attach("one transfer", {
    body: await page.screenshot({ fullPage: true }),
    contentType: "image/png",
  })
  await page.getByRole("button", { name: "Chuyển khoản thử" }).click()
  for (const [n, card] of CARDS.entries()) {
    await expect(page.getByText("Đã nhận tiền").first()).toBeVisible()
    await expect(page.getByText(RECEIVERS[n]?.name ?? "").first()).toBeVisible()
    await expect(page.getByText(card)).toBeVisible()
    if (n === 0) await follow(page, /^Mở đơn/)
  }

  // Ordered again it is a basket again, with a card of its own to write.
  await page.getByRole("button", { name: "Đặt lại những món này" }).click()
  await page.waitForURL(/\/gio-hang$/)
  await expect(page.getByLabel(/^Lời trên thiệp/)).toHaveCount(1)
})
