import { expect, test } from "@playwright/test"
import { addFirst, fillContact, visit } from "./shop.js"

test.use({ viewport: { width: 360, height: 780 } })

test("a guest pays by card at the counter's shop: declined once, then paid, and no other page loads Stripe's script", async ({
  page,
}, info) => {
  await addFirst(page, "star=in_force&outlet=HT01")
  await visit(page, "/thanh-toan")
  await page.getByText("Tại quầy", { exact: true }).click()
  await page
    .getByRole("radio", { name: /đủ cả giỏ/ })
    .first()
    .check()
  await fillContact(page)
  await page.getByRole("radio", { name: /Thẻ quốc tế/ }).check()
  const policies = new Map<string, string>()
  page.on("response", (answer) => {
    const policy = answer.headers()["content-security-policy"]
    if (policy) policies.set(new URL(answer.url()).pathname, policy)
  })
  await page.getByRole("button", { name: "Đặt hàng và trả tiền" }).click()

  await page.waitForURL(/\/don-hang\/.+\/the$/)
  await expect(page.getByRole("timer")).toContainText(":")
  const card = page.getByLabel("Số thẻ")
  await card.fill("4000 0000 0000 0002")
  const pay = page.getByRole("button", { name: /^Trả / })
  await pay.click()
  await expect(page.getByRole("alert").getByText("Thẻ chưa trả được")).toBeVisible()
  await info.attach("declined", { body: await page.screenshot(), contentType: "image/png" })
  await card.fill("4242 4242 4242 4242")
  await pay.click()
  await page.waitForURL(/\/don-hang\/[^/]+$/)
  await expect(page.getByText("Đã nhận tiền")).toBeVisible()
  await info.attach("paid", { body: await page.screenshot(), contentType: "image/png" })

  for (const [path, policy] of policies) {
    expect(policy.includes("js.stripe.com"), path).toBe(path.endsWith("/the"))
  }
})
