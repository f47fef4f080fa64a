import { join } from "node:path"
import { checkLaws } from "@ocop/ops"
import { type BrowserContext, expect, type Page, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"
import { addByName, openCounter, payExact } from "../pos/till-page.js"
import { rows, waitForRow } from "./database.js"
import { type Office, openOffice } from "./office.js"
import { addToBasket, orderForPickup, shownInShop } from "./shop-page.js"

const OUTLET = "HT01"
const TODAY = "2026-11-21"

type Sku = { skuId: string; locationId: string; handle: string }

async function skuAt(outletCode: string, handle: string): Promise<Sku> {
  const [sku] = await rows<Sku>(
    `select v.id "skuId", ol.stock_location_id "locationId", p.handle
     from product p join product_variant v on v.product_id = p.id and v.deleted_at is null
     join sku_profile s on s.variant_id = v.id
     join outlet o on o.code = $2 join outlet_stock_location ol on ol.outlet_id = o.id
     where p.handle = $1 order by s.code limit 1`,
    [handle, outletCode],
  )
  if (!sku) throw new Error(`${handle} is not in the catalogue`)
  return sku
}

async function tillAt(page: Page, office: Office): Promise<void> {
  await openCounter(page, stack().pos, await office.enrolmentCode(OUTLET))
}

const leftAt = (page: Page, count: string) => page.getByText(`còn ${count} tại quầy`)

/** The customer stands at the counter: the code is typed, the money taken, the goods handed over. */
async function fetchAtTill(page: Page, { code, pickupCode }: { code: string; pickupCode: string }) {
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Việc khác" }).click()
  await page.getByRole("button", { name: /^Đơn khách đến lấy/ }).click()
  await page.getByRole("button", { name: new RegExp(code) }).click()
  await page.getByLabel("Mã nhận hàng của khách").fill(pickupCode)
  await page.getByRole("button", { name: "Xem mã" }).click()
  await expect(page.getByText("Đúng mã của khách.")).toBeVisible()
  await picture(page, "till-pickup")
  await page.getByRole("button", { name: /giao hàng$/ }).click()
  await expect(page.getByText(/^Đã giao lúc/)).toBeVisible()
}

async function pickupCodeOf(shopper: Page): Promise<string> {
  const shown = shopper.getByRole("region", { name: "Mã nhận hàng" }).getByText(/^\d{6}$/)
  await expect(shown).toBeVisible()
  return (await shown.textContent()) ?? ""
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.OCOP_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function asTill<T>(context: BrowserContext, use: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

test("ten in stock, two bought online, three sold offline: both screens show five and the books agree", async ({
  browser,
}) => {
  const office = await openOffice()
  const sku = await skuAt(OUTLET, "cu-do-phong-nga")
  await office.setFreeStock(OUTLET, sku.skuId, 10_000)
  expect(await shownInShop(sku.skuId, OUTLET)).toBe(10)

  const shopper = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await addToBasket(shopper, sku.handle, 2)
  const code = await orderForPickup(shopper, /Vũ Quang/)
  await picture(shopper, "order")
  expect(await shownInShop(sku.skuId, OUTLET)).toBe(8)

  const tillContext = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const receiptNo = await asTill(tillContext, async (till) => {
    await tillAt(till, office)
    await tillContext.setOffline(true)
    await addByName(till, "cu do phong nga")
    for (let n = 1; n < 3; n++) await till.getByRole("button", { name: "Thêm một" }).click()
    await picture(till, "till-offline")
    await payExact(till)
    await expect(till.getByText(/Chờ gửi/).first()).toBeVisible()
    await picture(till, "till-paid")
    expect(await shownInShop(sku.skuId, OUTLET)).toBe(8)

    await tillContext.setOffline(false)
    const number = await till
      .getByText(/^HT\d{2}-\d{2}-\d+-\d+$/)
      .first()
      .textContent()
    await waitForRow("select 1 from sale where receipt_no = $1 and drained_at is not null", [
      number,
    ])
    await expect.poll(() => shownInShop(sku.skuId, OUTLET)).toBe(5)
    await addByName(till, "cu do phong nga")
    await expect(leftAt(till, "5")).toBeVisible()
    await picture(till, "till-back")

    const { order_id: orderId } = await waitForRow<{ order_id: string }>(
      "select order_id from web_order where code = $1 and order_id is not null",
      [code],
    )
    const waiting = await office.order(orderId)
    expect(waiting.payment_status).not.toBe("captured")
    expect(waiting.fulfillment_status).toBe("not_fulfilled")
    await fetchAtTill(till, { code, pickupCode: await pickupCodeOf(shopper) })
    await expect
      .poll(async () => office.order(orderId))
      .toMatchObject({ payment_status: "captured", fulfillment_status: "delivered" })
    return number
  })

  await shopper.goto(`${stack().storefront}/san-pham/${sku.handle}`)
  await expect(
    shopper.getByRole("listitem").filter({ hasText: "Vũ Quang" }).getByText("5\u00a0hộp"),
  ).toBeVisible()
  await picture(shopper, "product")

  const [sale] = await rows<{ order_id: string }>(
    "select order_id from sale where receipt_no = $1",
    [receiptNo],
  )
  const tillOrder = await office.order(sale?.order_id ?? "")
  expect(tillOrder).toMatchObject({
    status: "completed",
    payment_status: "captured",
    fulfillment_status: "delivered",
  })

  const [book] = await rows<{ free: number; level: number; lots: number; moves: number }>(
    `select (l.stocked_quantity - l.reserved_quantity)::float8 free, l.stocked_quantity::float8 level,
       (select sum(qty)::float8 from stock_lot s where s.inventory_item_id = l.inventory_item_id
         and s.location_id = l.location_id and s.condition = 'SELLABLE') lots,
       (select sum(m.qty)::float8 from stock_move m join stock_lot s on s.id = m.lot_id
         where m.inventory_item_id = l.inventory_item_id and m.location_id = l.location_id
           and m.kind = 's' and s.condition = 'SELLABLE') moves
     from inventory_level l join product_variant_inventory_item i using (inventory_item_id)
     where i.variant_id = $1 and l.location_id = $2`,
    [sku.skuId, sku.locationId],
  )
  expect(book?.free).toBe(5)
  expect([book?.lots, book?.moves]).toEqual([book?.level, book?.level])
  expect(await shownInShop(sku.skuId, OUTLET)).toBe(5)
  const broken = (await checkLaws(stack().databaseUrl)).filter((verdict) => !verdict.holds)
  expect(broken).toEqual([])
  await shopper.close()
})

test("half a kilogram of oranges is sold and counted as half a kilogram", async ({ browser }) => {
  const office = await openOffice()
  const sku = await skuAt(OUTLET, "cam-than-thanh")
  await office.setFreeStock(OUTLET, sku.skuId, 4_500)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await asTill(context, async (till) => {
    await tillAt(till, office)
    await addByName(till, "cam than thanh")
    for (const key of ["0", ",", "5"]) await till.keyboard.press(key)
    await till.keyboard.press("Enter")
    await expect(till.getByText(/0,5 kg/).first()).toBeVisible()
    await payExact(till)
    await expect.poll(() => shownInShop(sku.skuId, OUTLET)).toBe(4)
  })
  const [line] = await rows<{ qty: string; payable: string; unit_price: string }>(
    `select qty::float8::text qty, payable::float8::text payable, unit_price::float8::text unit_price
     from sale_line where variant_id = $1`,
    [sku.skuId],
  )
  expect(line?.qty).toBe("0.5")
  expect(Number(line?.payable)).toBe(Math.round(Number(line?.unit_price) / 2))
})

test("a lapsed certificate shows no star in the shop, at the till or on the receipt", async ({
  browser,
}) => {
  const office = await openOffice()
  const handle = "cam-gion-xuan-hoa-thuong-loc"
  const sku = await skuAt("HT03", handle)
  const [lapsed] = await rows<{ valid_to: string }>(
    `select valid_to::text from recognition r join recognition_sku s on s.recognition_id = r.id
     where s.variant_id = $1`,
    [sku.skuId],
  )
  expect(lapsed && lapsed.valid_to <= TODAY).toBe(true)

  const shopper = await browser.newPage()
  await shopper.goto(`${stack().storefront}/san-pham/${handle}`)
  await expect(shopper.getByText(/Công nhận đã hết hạn/).first()).toBeVisible()
  // Cards of other goods below the product carry stars of their own.
  const own = shopper.locator("body :not([data-part='related'] *)")
  await expect(shopper.getByText(/[345] sao/).and(own)).toHaveCount(0)
  await shopper.goto(`${stack().storefront}/san-pham?q=cam+gion+xuan+hoa`)
  const card = shopper.getByRole("article").filter({ hasText: "Cam giòn Xuân Hòa" })
  await expect(card.getByText(/Không gắn sao/)).toBeVisible()
  await expect(card.getByText(/[345] sao/)).toHaveCount(0)
  await shopper.close()

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await asTill(context, async (till) => {
    await tillAt(till, office)
    await addByName(till, "cam gion xuan hoa")
    for (const key of ["1", "Enter"]) await till.keyboard.press(key)
    await expect(till.getByText(/Chứng nhận hết hạn/).first()).toBeVisible()
    await payExact(till)
    const paper = till.getByRole("article", { name: /HT\d{2}-\d{2}-\d+-\d+/ })
    // As the browser's own menu would: the slip is laid out for whoever prints.
    await till.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
    await till.emulateMedia({ media: "print" })
    await expect(paper.getByText(/Cam giòn Xuân Hòa/)).toBeVisible()
    await expect(paper.getByText(/★|[345] sao/)).toHaveCount(0)
  })
  const sold = await waitForRow<{ badge: unknown }>(
    `select l->'badge' badge from sale s, jsonb_array_elements(s.fact->'lines') l
     where l->>'skuId' = $1`,
    [sku.skuId],
  )
  expect(sold.badge).toBeNull()
})
