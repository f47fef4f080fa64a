import { expect, test } from "@playwright/test"
import { stack } from "../support/e2e-stack.js"

test("the storefront, the till and the office each show their first screen", async ({ page }) => {
  const { storefront, pos, backend } = stack()
  for (const address of [storefront, pos, `${backend}/app`]) {
    const errors: string[] = []
    page.once("pageerror", (error) => errors.push(error.message))
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(page.locator("h1, h2, form, main").first()).toBeVisible()
    expect(errors).toEqual([])
  }
})

test("the office signs in with the demo account", async ({ request }) => {
  const { backend, adminEmail, adminPassword } = stack()
  const answer = await request.post(`${backend}/auth/user/emailpass`, {
    data: { email: adminEmail, password: adminPassword },
  })
  expect(answer.status()).toBe(200)
})
