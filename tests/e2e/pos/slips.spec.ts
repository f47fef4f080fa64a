import { expect, type Page, test } from "@playwright/test"
import { oneBitPng } from "./one-bit-png.js"
import { plugInPrinter, type SerialPrinter } from "./serial-printer.js"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import {
  addByName,
  askInvoice,
  CASHIER_PIN,
  MANAGER_PIN,
  openCounter,
  openSession,
  payExact,
  scan,
  typePin,
} from "./till-page.js"

const MORNING = "2026-11-21T08:00:00+07:00"
/** Another version of the browser may soften an edge elsewhere; a wrong word is ten times this. */
const FEW_DOTS = { maxDiffPixelRatio: 0.004, threshold: 0 }

let till: TillAlone
test.beforeAll(async () => {
  till = await startTillAlone(MORNING)
})
test.afterAll(() => till.stop())

/** The clock of the till stands still until it is moved on, so that slips say the same in every run. */
async function stillClock(page: Page) {
  let at = Date.parse(MORNING)
  const moveOn = async (seconds: number) => {
    at += seconds * 1_000
    await page.clock.setFixedTime(at)
  }
  await moveOn(1)
  return moveOn
}

/** Presses what prints, and compares what came out of the printer with the picture that was agreed on. */
async function expectSlip(printer: SerialPrinter, print: () => Promise<void>, picture: string) {
  await print()
  await expect
    .poll(async () => {
      const [slip, ...more] = await printer.printed()
      if (!slip) return "nothing"
      expect(more).toEqual([])
      expect([slip.cuts, slip.pulses]).toEqual([1, 0])
      expect(oneBitPng(slip.rows)).toMatchSnapshot(picture, FEW_DOTS)
      return "printed"
    })
    .toBe("printed")
}

test("what the printer gets is, dot for dot, the slips that were agreed on", async ({ page }) => {
  const printer = await plugInPrinter(page, 576)
  const moveOn = await stillClock(page)
  await openCounter(page, till.url)
  const pressed = (name: string | RegExp) => () =>
    page.getByRole("button", { name }).first().click()

  await scan(page, "OC0001")
  await addByName(page, "mat ong cuong nga")
  await pressed("Việc khác")()
  await pressed(/Soạn giỏ quà/)()
  await expectSlip(printer, pressed("In thẻ kèm giỏ"), "gift-card.png")
  await pressed("Đóng")()

  await moveOn(61)
  const receiptNo = await payExact(page)
  const [drawer, ...more] = await printer.printed()
  expect([drawer, more]).toEqual([{ rows: [], cuts: 0, pulses: 1 }, []])
  await expectSlip(printer, pressed("In phiếu"), "receipt.png")
  await expectSlip(printer, pressed("In phiếu"), "receipt-copy.png")
  expect(receiptNo).toBe("HT11-02-1-1")

  const desk = async (task: string | RegExp) => {
    await page.keyboard.press("Escape")
    await pressed("Việc khác")()
    await pressed(task)()
  }
  await desk("Sức khỏe máy")
  await pressed("58 mm")()
  await pressed("Về bán hàng")()
  await expectSlip(printer, () => page.keyboard.press("Control+p"), "receipt-copy-58mm.png")
  await desk("Sức khỏe máy")
  await pressed("80 mm")()
  await pressed("Về bán hàng")()
  await askInvoice(page, /Đã lưu yêu cầu/, async () => undefined)
  await expectSlip(printer, () => page.keyboard.press("Control+p"), "receipt-copy-invoice.png")

  await moveOn(60)
  await desk(/Trả hàng/)
  await page.locator("main li button").first().click()
  await page.locator("main li button").first().click()
  await pressed("Hàng lỗi")()
  await pressed(/^Hoàn tiền mặt/)()
  await expectSlip(printer, pressed("In phiếu trả hàng"), "refund.png")
  await pressed("Về bán hàng")()

  await desk("Hàng hóa")
  await pressed("In nhãn")()
  const printLabels = () =>
    page.getByRole("complementary").getByRole("button", { name: "In nhãn" }).click()
  await page.getByRole("searchbox").fill("cu do phong nga")
  await page.getByRole("searchbox").press("Enter")
  await page.getByRole("searchbox").fill("mien gao huong tam")
  await page.getByRole("searchbox").press("Enter")
  await expectSlip(printer, printLabels, "shelf-labels.png")
  await pressed("Nhãn cân")()
  await page.getByRole("searchbox").fill("lac cuc")
  await page.getByRole("searchbox").press("Enter")
  await page.getByLabel(/^Số lượng Lạc/).fill("0,925")
  await expectSlip(printer, printLabels, "weight-label.png")
  await pressed("Về bán hàng")()

  await desk(/Soạn hàng cho đơn đặt/)
  await expectSlip(printer, pressed("In phiếu soạn"), "picking.png")
  await pressed("Về bán hàng")()

  await moveOn(60)
  await desk(/Báo cáo X/)
  await pressed("Quản lý mở bằng PIN")()
  await typePin(page, MANAGER_PIN)
  await expectSlip(printer, pressed("In báo cáo"), "x.png")
  await pressed("Về bán hàng")()
  await desk(/^Chốt ca/)
  await pressed(/Các loại còn lại/)()
  await pressed("Xong phần đếm")()
  await pressed("Chưa rõ")()
  await pressed("Ký bằng PIN")()
  await typePin(page, CASHIER_PIN)
  await expectSlip(printer, pressed("In báo cáo"), "z.png")
  await pressed("Mở ca mới")()
  await openSession(page)
  await desk(/Báo cáo Z/)
  await expectSlip(printer, pressed("In báo cáo"), "z-copy.png")
})
