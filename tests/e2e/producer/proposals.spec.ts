import type { AdminChanges } from "@ocop/contracts"
import { expect, test } from "@playwright/test"
import { png } from "../../integration/vendor/support/png.js"
import { stack } from "../../support/e2e-stack.js"
import { openOffice } from "../office/open-office.js"
import { officeToken, signIn } from "./sign-in.js"

async function pendingChanges(): Promise<AdminChanges["changes"]> {
  const answer = await fetch(`${stack().backend}/admin/ocop/changes`, {
    headers: { authorization: `Bearer ${await officeToken()}` },
  })
  return ((await answer.json()) as AdminChanges).changes
}

test("a price and a picture go from the producer through the office into the shop", async ({
  page,
  context,
}) => {
  await signIn(page, 6)
  await page.getByRole("link", { name: "Hàng", exact: true }).click()
  await page
    .getByRole("link", { name: /^Xem và sửa/ })
    .first()
    .click()
  await page
    .getByLabel(/Giá mới/)
    .first()
    .fill("123000")
  await page.getByRole("button", { name: "Gửi giá mới" }).first().click()
  await expect(page.getByText("Đã gửi. Văn phòng sẽ xem")).toBeVisible()
  await page
    .getByLabel("Chọn ảnh từ máy")
    .setInputFiles({ name: "anh.png", mimeType: "image/png", buffer: png(400, 400) })
  await expect(page.getByText("Ảnh bạn chọn")).toBeVisible()
  await page.getByRole("button", { name: "Gửi ảnh này" }).click()
  await expect(page.getByText("Đã gửi. Văn phòng sẽ xem")).toHaveCount(2)
  await page.getByRole("link", { name: "Đề xuất", exact: true }).click()
  await expect(page.getByText("Đang chờ")).toHaveCount(2)

  const changes = await pendingChanges()
  const handle = changes[0]?.handle ?? ""
  const shop = await context.newPage()
  const picture = async () => {
    await shop.goto(`${stack().storefront}/san-pham/${handle}`)
    return (await shop.locator("main img").first().getAttribute("src")) ?? ""
  }
  const before = await picture()

  const office = await context.newPage()
  await openOffice(office, "ocop/changes")
  for (const left of [1, 0]) {
    await office.getByRole("button", { name: "Xác nhận", exact: true }).first().click()
    await expect(office.getByRole("button", { name: "Xác nhận", exact: true })).toHaveCount(left)
  }
  await page.reload()
  await expect(page.getByText("Đã nhận")).toHaveCount(2)
  await expect.poll(picture).not.toBe(before)
  await expect(shop.getByText("123.000").first()).toBeVisible()
  const shown = await shop.request.get(new URL(await picture(), shop.url()).href)
  expect(shown.headers()["content-type"]).toBe("image/webp")
})
