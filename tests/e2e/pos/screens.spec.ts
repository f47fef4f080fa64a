import { expect, type Page, test } from "@playwright/test"
import { filmOf } from "./film.js"
import { expectUsable } from "./look-over.js"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import {
  CASHIER_PIN,
  enrol,
  expectAccessible,
  MANAGER_PIN,
  openSession,
  openTill,
  payExact,
  scan,
  signIn,
  typePin,
} from "./till-page.js"

let till: TillAlone
test.beforeAll(async () => {
  till = await startTillAlone()
})
test.afterAll(() => till.stop())

test.use({ viewport: { width: 1366, height: 768 }, colorScheme: "dark" })

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click()
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { name }).first()).toBeVisible()

const desk = async (page: Page, task: string | RegExp) => {
  await page.keyboard.press("Escape")
  await press(page, "Việc khác")
  await press(page, task)
}
const back = (page: Page) => press(page, "Về bán hàng")

test("every screen of the till has no barrier and is walked by keyboard, at the size of a PC", async ({
  page,
  context,
}, info) => {
  test.setTimeout(240_000)
  const film = filmOf(info)
  const look = async (name: string) => {
    await film(page, name)
    await test.step(name, () => expectUsable(page))
  }
  await openTill(page, till.url)
  await look("enrol")
  await enrol(page, "DEMO-2468")
  await look("who-stands-here")
  await signIn(page)
  await heading(page, /Mở ca/)
  await look("open-session")
  await openSession(page)
  await look("sell-empty")

  await page.keyboard.press("F2")
  await page.getByRole("searchbox").fill("nuoc mam")
  await look("search")
  await page.getByRole("searchbox").press("Enter")
  await scan(page, "OC0001")
  await look("basket")
  await scan(page, "https://tem.example.test/38-14866-3-2026")
  await expect(page.getByText("Chưa thêm: tem của tỉnh khác")).toBeVisible()
  await look("stamp-of-another-province")
  await page.keyboard.press("Escape")
  await page.keyboard.press("F1")
  await heading(page, "Trợ giúp")
  await look("help")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { name: "Trợ giúp" })).toHaveCount(0)
  await scan(page, "OC0002")
  await page.locator("[data-line]", { hasText: "Bánh đa Nguyên Lâm" }).getByRole("button").click()
  await press(page, "Chọn lô")
  await heading(page, /Lô của/)
  await look("lots")
  await press(page, /Lô DEMO-NEAR/)
  await expect(page.getByText(/Cận hạn −20 %, HSD/)).toBeVisible()
  await page.keyboard.press("Delete")
  await expect(page.getByText("Vừa bỏ khỏi giỏ")).toBeVisible()
  await scan(page, "OC0001:63000:OLD")
  await expect(page.getByText("Nhãn kệ 63.000, máy 65.000")).toBeVisible()
  await look("shelf-price")
  await press(page, "Giữ 65.000")
  await page.keyboard.press("F3")
  await heading(page, /Số lượng bao nhiêu/)
  await look("quantity")
  // More than a cashier may take by transfer on sight alone.
  for (const key of ["3", "5", "Enter"]) await page.keyboard.press(key)
  await page.keyboard.press("F7")
  await press(page, /^20/)
  await look("discount")
  await press(page, "Nhờ quản lý duyệt")
  await heading(page, "Quản lý duyệt")
  await look("approval")
  await press(page, "Thôi")
  await page.keyboard.press("F7")
  await press(page, "Phiếu")
  await heading(page, "Phiếu giảm giá")
  await look("voucher")
  await press(page, "Đóng")
  await page.keyboard.press("F4")
  await heading(page, "Hóa đơn VAT")
  await page.getByLabel(/^Mã số thuế/).fill("0100109107")
  await page.getByLabel(/^E-mail/).fill("ketoan@")
  await press(page, "Ghi yêu cầu hóa đơn")
  await expect(page.getByText(/Mời gõ e-mail đủ/)).toBeVisible()
  await look("invoice")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { name: "Hóa đơn VAT" })).toHaveCount(0)
  await press(page, "Quét bằng máy ảnh")
  await heading(page, "Quét bằng máy ảnh")
  await look("camera")
  await press(page, "Đóng máy ảnh")
  await desk(page, /Soạn giỏ quà/)
  await heading(page, "Giỏ quà")
  await look("gifts")
  await press(page, "Đóng")
  await page.keyboard.press("F10")
  await heading(page, /Khách đưa bao nhiêu/)
  await look("amount")
  await page.keyboard.press("Escape")

  const display = await context.newPage()
  await display.setViewportSize({ width: 1024, height: 600 })
  await display.goto(`${till.url}/display`)
  await expect(display.getByText("Cu đơ Phong Nga")).toBeVisible()
  await press(page, "VietQR")
  await expect(display.getByLabel("Mã VietQR để chuyển khoản")).toBeVisible()
  await film(display, "display-asks")
  await expectAccessible(display)
  await look("asked")
  await press(page, "Quản lý đã thấy tiền")
  await heading(page, "Quản lý duyệt")
  await look("transfer-unseen")
  await press(page, "Thôi")
  await press(page, "Bỏ mã")
  await payExact(page)
  await look("paid")
  await press(page, "Xem phiếu")
  await expect(page.getByLabel(/Số điện thoại khách/)).toBeVisible()
  await look("receipt-and-phone")
  await expect(display.getByText("Cảm ơn quý khách")).toBeVisible()
  await film(display, "display-thanks")
  await expectAccessible(display)
  await display.close()
  await page.keyboard.press("F4")
  await heading(page, "Hóa đơn VAT")
  for (const [label, text] of [
    [/^Mã số thuế/, "0100109106-001"],
    [/^Tên đơn vị/, "DEMO Công ty"],
    [/^Địa chỉ/, "12 đường DEMO"],
    [/^E-mail/, "ketoan@example.test"],
  ] as const) {
    await page.getByLabel(label).fill(text)
  }
  await press(page, "Ghi yêu cầu hóa đơn")
  await expect(page.getByText(/Đã lưu yêu cầu/)).toBeVisible()
  await look("invoice-asked")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { name: "Hóa đơn VAT" })).toHaveCount(0)

  await page.keyboard.press("Escape")
  await press(page, "Việc khác")
  await heading(page, "Việc khác")
  await look("desk")
  await press(page, "Hàng hóa")
  for (const task of [
    "Nhận hàng",
    "Hàng chuyển đến",
    "Chuyển đi",
    "Kiểm đếm",
    "Hủy hàng",
    "In nhãn",
  ]) {
    await press(page, task)
    await look(`goods-${task.toLowerCase().replaceAll(" ", "-")}`)
  }
  await back(page)
  await desk(page, /Đơn khách đến lấy/)
  await expect(page.getByText("Lê Thị Thử")).toBeVisible()
  await look("pickups")
  await page.getByRole("button", { name: /Lê Thị Thử/ }).click()
  await page.getByLabel("Mã nhận hàng của khách").fill("111111")
  await press(page, "Xem mã")
  await expect(page.getByText(/^Chưa đúng mã/)).toBeVisible()
  await look("pickup-wrong-code")
  await page.getByLabel("Mã nhận hàng của khách").fill("246810")
  await press(page, "Xem mã")
  await expect(page.getByTestId("pickup-due")).toBeVisible()
  await look("pickup-money")
  await press(page, /giao hàng$/)
  await expect(page.getByText(/^Đã giao lúc/)).toBeVisible()
  await look("pickup-handed")
  await back(page)
  await desk(page, /Soạn hàng cho đơn đặt/)
  await expect(
    page.locator("#till").getByText("Công ty Mẫu Hà Tĩnh", { exact: true }),
  ).toBeVisible()
  await look("picking")
  await press(page, "Thiếu")
  await heading(page, "Kệ thiếu hàng")
  await look("picking-short")
  await back(page)
  await desk(page, /Giữ hàng ở quầy khác/)
  await heading(page, "Giữ hàng ở quầy khác")
  await page.getByRole("searchbox").fill("cu do phong nga")
  await page.getByRole("searchbox").press("Enter")
  await press(page, /^HT02/)
  await page.getByLabel("Tên khách").fill("DEMO Khách")
  await page.getByLabel("Số điện thoại khách").fill("0912345678")
  await page.getByLabel(/^Khách đồng ý/).check()
  await expect(page.getByRole("button", { name: "Giữ hàng", exact: true })).toBeVisible()
  await look("reserve")
  await press(page, /^Giữ hàng$/)
  await expect(page.getByText(/^Đã giữ tại HT02/)).toBeVisible()
  await look("reserved")
  await page.getByLabel("Khách đặt cọc tiền mặt").fill("20000")
  await press(page, /^Đã thu cọc/)
  await expect(page.getByText(/^Đã ghi cọc/)).toBeVisible()
  await look("reserved-deposit")
  await back(page)
  await desk(page, "Thu chi tiền mặt")
  await heading(page, "Thu chi tiền mặt")
  await look("cash")
  await back(page)
  await desk(page, /Báo cáo X/)
  await press(page, "Quản lý mở bằng PIN")
  await look("report-asks")
  await typePin(page, MANAGER_PIN)
  await expect(page.getByRole("button", { name: "In báo cáo" })).toBeVisible()
  await look("report-x")
  await back(page)
  await desk(page, /Việc cần xem/)
  await press(page, "Quản lý mở bằng PIN")
  await typePin(page, MANAGER_PIN)
  await expect(page.getByText("Không có việc nào chờ.")).toBeVisible()
  await look("exceptions")
  await back(page)
  await desk(page, "Sức khỏe máy")
  await heading(page, "Sức khỏe máy")
  await look("health")
  await back(page)

  await desk(page, /Trả hàng/)
  await heading(page, "Trả hàng theo phiếu")
  await look("refund-find")
  await page.locator("main li button").first().click()
  await page.locator("main li button").first().click()
  await press(page, "Khách đổi ý")
  await look("refund")
  await press(page, /^Hoàn tiền mặt/)
  await heading(page, "Đưa khách")
  await look("refunded")
  await back(page)

  await desk(page, /^Chốt ca/)
  await heading(page, /đếm tiền trong ngăn/)
  await look("closing-count")
  await press(page, /Các loại còn lại/)
  await press(page, "Xong phần đếm")
  await press(page, "Chưa rõ")
  await look("closing-check")
  await press(page, "Ký bằng PIN")
  await look("closing-sign")
  await typePin(page, CASHIER_PIN)
  await expect(page.getByText("Đã chốt ca")).toBeVisible()
  await look("closed")
  await press(page, "Mở ca mới")
  await openSession(page)
  await desk(page, /Báo cáo Z/)
  await expect(page.getByRole("button", { name: "In báo cáo" })).toBeVisible()
  await look("closings")
  await back(page)

  await desk(page, /Tập bán/)
  await expect(page.getByRole("button", { name: "Thôi tập" })).toBeVisible()
  await look("training")
})
