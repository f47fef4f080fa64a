import type { AdminChanges } from "@ocop/contracts"
import { expect, test } from "@playwright/test"
import { png } from "../../integration/vendor/support/png.js"
import { stack } from "../../support/e2e-stack.js"
import { barriers, poorContrast, widthBeyond } from "../barriers.js"
import { openOffice } from "../office/open-office.js"
import { officeToken, signIn } from "./sign-in.js"

const PAGES = ["/nha-san-xuat", "/nha-san-xuat/hang", "/nha-san-xuat/thay-doi"]

async function pendingChanges(): Promise<AdminChanges["changes"]> {
  const answer = await fetch(`${stack().backend}/admin/ocop/changes`, {
    headers: { authorization: `Bearer ${await officeToken()}` },
  })
  return ((await answer.json()) as AdminChanges).changes
}

test("a stranger is led to the sign-in page, and no page of the portal may be indexed", async ({
  page,
}) => {
  for (const path of PAGES) {
    await page.goto(`${stack().storefront}${path}`)
    await expect(page).toHaveURL(/\/nha-san-xuat\/dang-nhap$/)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/)
  }
})

test("a wrong password says what to do and lets nobody in", async ({ page }) => {
  await page.goto(`${stack().storefront}/nha-san-xuat/dang-nhap`)
  await page.getByText("Bằng mật khẩu").click()
  await page.getByLabel("Số điện thoại").fill("0900 000 003")
  await page.getByLabel("Mật khẩu", { exact: true }).fill("wrong")
  await page.getByRole("button", { name: "Vào cổng" }).click()
  await expect(page.getByText("Mã hoặc mật khẩu chưa đúng")).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})

test("the token is in a cookie that scripts cannot read, and nowhere else", async ({ page }) => {
  await signIn(page, 4)
  const cookie = (await page.context().cookies()).find(({ name }) => name === "ocop_producer")
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" })
  const seen = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, location.href]),
  )
  expect(seen).not.toContain(cookie?.value)
  expect(await page.content()).not.toContain(cookie?.value)
})

test("a request that another site sends along with the cookie is refused", async ({ page }) => {
  await signIn(page, 5)
  const answer = await page.request.post(`${stack().storefront}/api/vendor/changes`, {
    headers: { origin: "https://evil.example" },
    data: { kind: "text", productId: "x", texts: { story: "x" } },
  })
  expect(answer.status()).toBe(403)
})

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

test("no page of the portal has a barrier, light or dark, or scrolls sideways, in any window", async ({
  page,
}) => {
  await signIn(page, 7)
  for (const path of PAGES) {
    await page.goto(`${stack().storefront}${path}`)
    for (const width of [360, 820, 1440]) {
      const where = `${path} at ${width} px`
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: "light" })
      expect(await widthBeyond(page), where).toBeLessThanOrEqual(0)
      expect(await barriers(page), `${where} in light`).toEqual([])
      expect(await poorContrast(page, "dark"), `${where} in dark`).toEqual([])
    }
  }
})
