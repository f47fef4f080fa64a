import { expect, type Page } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"

/** Signs demo member `n` in with the password and waits for the home of the portal. */
export async function signIn(page: Page, n: number): Promise<void> {
  await page.goto(`${stack().storefront}/nha-san-xuat/dang-nhap`)
  await page.getByText("Bằng mật khẩu").click()
  await page.getByLabel("Số điện thoại").fill(`09${String(n).padStart(8, "0")}`)
  await page.getByLabel("Mật khẩu", { exact: true }).fill(stack().producerPassword)
  await page.getByRole("button", { name: "Vào cổng" }).click()
  await expect(page.getByRole("heading", { name: "Việc của bạn" })).toBeVisible()
}

/** A token of the office, for the acts that its screens would send. */
export async function officeToken(): Promise<string> {
  const { backend, adminEmail, adminPassword } = stack()
  const answer = await fetch(`${backend}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: adminEmail, password: adminPassword }),
  })
  return ((await answer.json()) as { token: string }).token
}
