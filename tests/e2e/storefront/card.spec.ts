import { expect, test } from "@playwright/test"
import { follow, TO_BASKET, visit } from "./shop.js"

test.use({ viewport: { width: 360, height: 780 }, locale: "en-GB" })

test("a tourist finds honey in English and pays by card: declined once, then paid; no other page loads Stripe's script, and no policy is broken", async ({
  page,
}, info) => {
  const refused: string[] = []
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text())
  })
  await visit(page, "/en")
  await page.getByRole("combobox", { name: "Search products" }).fill("honey")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/en\/products\?q=honey$/)
  await page.getByRole("button", { name: TO_BASKET.en }).first().click()
  await info.attach("found", { body: await page.screenshot(), contentType: "image/png" })
  await page.getByRole("link", { name: "1 item in the basket" }).first().click()

  const policies = new Map<string, string>()
  page.on("response", (answer) => {
    const policy = answer.headers()["content-security-policy"]
    if (policy) policies.set(new URL(answer.url()).pathname, policy)
  })
  await follow(page, "Order")
  await page.getByText("At a counter", { exact: true }).click()
  await page
    .getByRole("radio", { name: /has the whole basket/ })
    .first()
    .check()
  await page.getByLabel("Full name").fill("DEMO Tourist")
  await page.getByLabel("Phone number").fill("090 000 0000")
  await page.getByRole("checkbox", { name: /^I agree/ }).check()
  await page.getByRole("radio", { name: /International card/ }).check()
  await page.getByRole("button", { name: "Order and pay" }).click()

  await page.waitForURL(/\/en\/orders\/.+\/card$/)
  await expect(page.getByRole("timer")).toContainText(":")
  const card = page.getByLabel("Card number")
  await card.fill("4000 0000 0000 0002")
  const pay = page.getByRole("button", { name: /^Pay / })
  await pay.click()
  await expect(page.getByRole("alert").getByText("The card was not charged")).toBeVisible()
  await info.attach("declined", { body: await page.screenshot(), contentType: "image/png" })
  await card.fill("4242 4242 4242 4242")
  await pay.click()
  await page.waitForURL(/\/en\/orders\/[^/]+$/)
  await expect(page.getByText("Paid", { exact: true }).first()).toBeVisible()
  await info.attach("paid", { body: await page.screenshot(), contentType: "image/png" })

  expect(refused).toEqual([])
  expect([...policies.keys()].length).toBeGreaterThanOrEqual(2)
  for (const [path, policy] of policies) {
    expect(policy.includes("js.stripe.com"), path).toBe(path.endsWith("/card"))
  }
})
