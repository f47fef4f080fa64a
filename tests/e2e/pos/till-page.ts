import { expect, type Page } from "@playwright/test"
import { barriers } from "../barriers.js"
import type { Film } from "./film.js"

export const CASHIER_PIN = "246810"
/** Of the stand-in's manager. */
export const MANAGER_PIN = "135790"
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** No screen may have a fault that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page, { tags: TAGS })).toEqual([])
}

/** Opens the till and waits until everything lies in the browser that it needs without a network. */
export async function openTill(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => "offlineReady" in document.documentElement.dataset)
}

export async function enrol(page: Page, code: string): Promise<void> {
  await page.getByLabel("Mã ghi danh").fill(code)
  await page.getByLabel("Tên máy").fill("Máy thử tự động")
  await page.getByRole("button", { name: "Ghi danh máy" }).click()
  await expect(page.getByText("Ai đứng quầy?")).toBeVisible()
}

export async function signIn(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /Thu ngân/ })
    .first()
    .click()
  await typePin(page, CASHIER_PIN)
  await expect(page.getByRole("heading", { name: /Ai đứng quầy/ })).toBeHidden()
}

/** Types a PIN that is right; the pad is gone when it has been taken. */
export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit)
  await page.keyboard.press("Enter")
  // To check a PIN takes a moment by design, and a long one on a busy machine.
  await expect(page.getByLabel(/^Mã PIN của/)).toBeHidden()
}

export async function openSession(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: /Mở ca/ })).toBeVisible()
  await page.keyboard.press("2")
  await page.getByRole("button", { name: /Các loại còn lại/ }).click()
  await page.getByRole("button", { name: /Mở ca với 1\.000\.000/ }).click()
  await expectSelling(page)
}

/** Opens the till at `url`, enrols it (by the stand-in's own code, if none is said), and opens a session. */
export async function openCounter(page: Page, url: string, code = "DEMO-2468"): Promise<void> {
  await openTill(page, url)
  await enrol(page, code)
  await signIn(page)
  await openSession(page)
}

export const expectSelling = (page: Page) =>
  expect(page.getByRole("heading", { name: "Bán hàng" })).toBeAttached()

/** Scans a code as a wedge does, with Enter; in one burst, however busy the machine is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      for (const key of keys) {
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
      }
    },
    [...code, "Enter"],
  )
}

/** Finds goods by name and adds the first hit. */
export async function addByName(page: Page, words: string): Promise<void> {
  await page.keyboard.press("F2")
  await page.getByRole("searchbox").fill(words)
  await page.getByRole("searchbox").press("Enter")
}

/** The hand's own rule: an amount must have stood for a moment before it is taken. */
export const handRests = (page: Page) => page.waitForTimeout(320)

/** Takes the exact cash with one key; returns the number of the receipt. */
export async function payExact(page: Page): Promise<string> {
  const total = page.getByTestId("total")
  await expect(total).not.toHaveText(/^0/)
  await handRests(page)
  await page.keyboard.press("F9")
  await expect(page.getByTestId("change")).toBeVisible()
  const number = await page
    .getByText(/^HT\d{2}-\d{2}-\d+-\d+$/)
    .first()
    .textContent()
  return number ?? ""
}

/** Asks for a VAT invoice of the basket in front or of the sale just made, and leaves the pane. */
export async function askInvoice(page: Page, said: RegExp, look: () => Promise<void>) {
  const title = page.getByRole("heading", { name: "Hóa đơn VAT" })
  await page.keyboard.press("F4")
  await expect(title).toBeVisible()
  for (const [label, text] of [
    [/^Mã số thuế/, "0100109106-001"],
    [/^Tên đơn vị/, "DEMO Công ty"],
    [/^Địa chỉ/, "12 đường DEMO"],
    [/^E-mail/, "ketoan@example.test"],
  ] as const) {
    await page.getByLabel(label).fill(text)
  }
  await page.getByRole("button", { name: "Ghi yêu cầu hóa đơn" }).click()
  await expect(page.getByText(said)).toBeVisible()
  await look()
  await page.keyboard.press("Escape")
  await expect(title).toHaveCount(0)
}

/** Takes the first goods of a receipt back for cash. */
export async function refundWhole(page: Page, receiptNo: string, film: Film): Promise<void> {
  await page.getByRole("button", { name: "Việc khác" }).click()
  await page.getByRole("button", { name: "Trả hàng" }).click()
  await page.getByLabel("Số phiếu hoặc mã QR").fill(receiptNo)
  await page.getByRole("button", { name: "Tìm phiếu" }).click()
  await page.locator("main li button").first().click()
  await page.getByRole("button", { name: "Khách đổi ý" }).click()
  await film(page, "refund")
  await expectAccessible(page)
  await page.getByRole("button", { name: /^Hoàn tiền mặt/ }).click()
  await expect(page.getByRole("heading", { name: "Đưa khách" })).toBeVisible()
  await film(page, "refunded")
  await expectAccessible(page)
}

/** Prints the receipt on the screen, once for the customer and once again, which the paper then says. */
export async function expectPrinted(page: Page, receiptNo: string): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      const { dataset } = document.documentElement
      dataset.printed = String(Number(dataset.printed ?? 0) + 1)
      window.dispatchEvent(new Event("afterprint"))
    }
  })
  const html = page.locator("html")
  const paper = page.getByRole("article", { name: new RegExp(receiptNo) })
  // As the browser's own menu would: the slip is laid out for whoever prints.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
  await page.emulateMedia({ media: "print" })
  await expect(paper).toBeVisible()
  await expect(paper.getByText("BẢN SAO")).toHaveCount(0)
  await page.emulateMedia({ media: "screen" })
  for (const time of ["1", "2"]) {
    await page.getByRole("button", { name: "In phiếu" }).first().click()
    await expect(html).toHaveAttribute("data-printed", time)
  }
  await page.emulateMedia({ media: "print" })
  await expect(paper.getByText("BẢN SAO")).toBeVisible()
  await page.emulateMedia({ media: null })
}
