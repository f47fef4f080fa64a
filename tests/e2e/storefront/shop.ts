import { expect, type Page } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"

/** A page of the storefront, loaded and hydrated. */
export async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(`${stack().storefront}${path}`)
  expect(answer?.status(), path).toBeLessThan(400)
  await page.waitForLoadState("networkidle")
}

/** Handles of what a list found, in its order; what it offers instead of nothing does not count. */
export async function handlesOf(page: Page, query: string): Promise<string[]> {
  await visit(page, `/san-pham?${query}`)
  const links = page.locator(".shelf--list article a[href^='/san-pham/']")
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
  return hrefs.map((href) => href.slice("/san-pham/".length))
}

/** The button of a card that puts its goods into the basket. */
export const TO_BASKET = { vi: /^Thêm .* vào giỏ$/, en: /^Add .* to the basket$/ }

/** Puts the first product of a list into the basket; its handle. */
export async function addFirst(page: Page, query: string): Promise<string> {
  await visit(page, `/san-pham?${query}`)
  const card = page
    .locator("article", { has: page.getByRole("button", { name: TO_BASKET.vi }) })
    .first()
  const href = await card.locator("a[href^='/san-pham/']").first().getAttribute("href")
  await card.getByRole("button", { name: TO_BASKET.vi }).click()
  await expect(page.getByRole("link", { name: /món trong giỏ/ }).first()).toContainText(/[1-9]/)
  return href?.slice("/san-pham/".length) ?? ""
}

/** Follows a link that opens a new document, until that is hydrated. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const opened = page.waitForEvent("domcontentloaded")
  await page.getByRole("link", { name, exact: true }).click()
  await opened
  await page.waitForLoadState("networkidle")
}

/** Fills name and phone number of a made-up person, who agrees to the rules. */
export async function fillContact(page: Page): Promise<void> {
  await page.getByLabel("Họ và tên").fill("Trần Thị Mẫu")
  await page.getByLabel("Số điện thoại").fill("090 000 0000")
  await page.getByRole("checkbox", { name: /^Tôi đồng ý/ }).check()
}
