import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { repoRoot } from "@ocop/ops"
import { expect, test } from "@playwright/test"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import { expectSelling, openCounter, payExact, scan, signIn } from "./till-page.js"

const dist = join(mkdtempSync(join(tmpdir(), "till-dist-")), "dist")
let till: TillAlone
test.beforeAll(async () => {
  cpSync(join(repoRoot, "pos", "dist"), dist, { recursive: true })
  till = await startTillAlone(undefined, dist)
})
test.afterAll(() => {
  till.stop()
  rmSync(join(dist, ".."), { recursive: true, force: true })
})

test("a new version waits for the customer at the counter, works without the files that went, and comes with the next cashier", async ({
  page,
}) => {
  await openCounter(page, till.url)
  await page.reload()
  await expectSelling(page)
  await scan(page, "OC0001")
  await expect(page.getByText("Vừa quét")).toBeVisible()
  await page.evaluate(() => Object.assign(window, { isSameWindow: true }))

  appendFileSync(join(dist, "sw.js"), "\n// the next version\n")
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 50))
  })
  const assets = join(dist, "assets")
  for (const file of readdirSync(assets)) {
    if (file.endsWith(".js")) rmSync(join(assets, file))
  }
  const isSame = () => page.evaluate(() => "isSameWindow" in window)
  // A screen that was never opened before the files went.
  await page.getByRole("button", { name: "Việc khác" }).click()
  await page.getByRole("button", { name: "Hàng hóa" }).click()
  await expect(page.getByText("Hàng về theo phiếu nào?")).toBeVisible()
  await page.getByRole("button", { name: "Về bán hàng" }).click()
  await payExact(page)
  await page.keyboard.press("Escape")
  expect(await isSame()).toBe(true)

  await page.getByRole("button", { name: /^Đổi người bán/ }).click()
  await expect.poll(() => isSame().catch(() => true)).toBe(false)
  await signIn(page)
  await expectSelling(page)
  await scan(page, "OC0001")
  await payExact(page)
  await expect
    .poll(async () => (await (await fetch(`${till.fake}/__fake/count`)).json()) as unknown)
    .toEqual({ sales: 2, raw: 0 })
})
