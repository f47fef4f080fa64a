import { expect, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { barriers, poorContrast, widthBeyond } from "../barriers.js"
import { signIn } from "./sign-in.js"

const PAGES = ["/nha-san-xuat", "/nha-san-xuat/hang", "/nha-san-xuat/thay-doi"]

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
