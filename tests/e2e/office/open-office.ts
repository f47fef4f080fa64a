import { expect, type Page } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"

/** Signs the demo office in at Medusa's admin and opens one of its pages, e.g. `ocop/changes`. */
export async function openOffice(page: Page, path: string): Promise<void> {
  const { backend, adminEmail, adminPassword } = stack()
  await page.goto(`${backend}/app/login`)
  await page.locator("input[name=email]").fill(adminEmail)
  await page.locator("input[name=password]").fill(adminPassword)
  await page.locator("button[type=submit]").click()
  await expect(page).not.toHaveURL(/\/login/)
  await page.goto(`${backend}/app/${path}`)
}
