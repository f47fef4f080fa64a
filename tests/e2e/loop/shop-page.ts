import { expect, type Page } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { visit } from "../storefront/shop.js"

/** Sellable pieces less reservations at one outlet, as the shop's own page asks for them. */
export async function shownInShop(skuId: string, outletCode: string): Promise<number> {
  const answer = await fetch(`${stack().storefront}/api/stock?skus=${skuId}`)
  const { stock } = (await answer.json()) as {
    stock: { skuId: string; stock: { outletCode: string; qtyMilli: number }[] }[]
  }
  const row = stock
    .find((sku) => sku.skuId === skuId)
    ?.stock.find((outlet) => outlet.outletCode === outletCode)
  return (row?.qtyMilli ?? 0) / 1000
}

/** Puts pieces of a product into the basket from its page. */
export async function addToBasket(page: Page, handle: string, pieces: number): Promise<void> {
  await visit(page, `/san-pham/${handle}`)
  for (let n = 1; n < pieces; n++) {
    await page.getByRole("button", { name: "Thêm", exact: true }).first().click()
  }
  await page
    .getByRole("button", { name: /^Thêm vào giỏ/ })
    .first()
    .click()
  await expect(page.getByText("Đã có trong giỏ.").first()).toBeVisible()
}

/** Orders the basket for pickup, to be paid at the counter; returns the order's code. */
export async function orderForPickup(page: Page, outletName: RegExp): Promise<string> {
  await visit(page, "/thanh-toan")
  await page.getByText("Tại quầy", { exact: true }).click()
  const everyOutlet = page.getByRole("button", { name: /Xem cả/ })
  if (await everyOutlet.isVisible().catch(() => false)) await everyOutlet.click()
  await page.getByRole("radio", { name: outletName }).check()
  await page.getByLabel("Họ và tên").fill("Nguyễn Thị Thử")
  await page.getByLabel("Số điện thoại").fill("0912345678")
  await page.getByRole("checkbox", { name: /^Tôi đồng ý/ }).check()
  await page.getByRole("radio", { name: /Trả tại quầy/ }).check()
  await page.getByRole("button", { name: "Đặt hàng", exact: true }).click()
  await expect(page.getByText("Đã nhận đơn, hàng đang được giữ")).toBeVisible()
  return decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "")
}
