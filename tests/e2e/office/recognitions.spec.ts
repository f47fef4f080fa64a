import { expect, test } from "@playwright/test"
import { rows } from "../loop/database.js"
import { openOffice } from "./open-office.js"

const TODAY = "2026-11-21"

test("the office sees in Vietnamese which recognitions are in force, expiring and lapsed", async ({
  page,
}) => {
  await openOffice(page, "ocop/recognitions")
  await expect(page.getByRole("heading", { name: "Công nhận OCOP" })).toBeVisible()
  await expect(page.getByText("còn hiệu lực vào ngày 21/11/2026")).toBeVisible()

  const [count] = await rows<{ force: string; expiring: string; lapsed: string }>(
    `select count(*) filter (where valid_to > $1) force,
       count(*) filter (where valid_to > $1 and valid_to <= $1::date + 180) expiring,
       count(*) filter (where valid_to <= $1) lapsed
     from recognition where revoked_on is null and valid_from <= $1`,
    [TODAY],
  )
  const tab = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) })
  await expect(tab("Còn hiệu lực")).toContainText(count?.force ?? "?")
  await expect(tab("Sắp hết hạn")).toContainText(count?.expiring ?? "?")
  await expect(tab("Hết hiệu lực")).toContainText(count?.lapsed ?? "?")

  const lapsed = page.getByRole("row").filter({ hasText: /cam giòn xuân hòa/i })
  await page.getByRole("searchbox", { name: "Tìm công nhận" }).fill("cam giòn xuân hòa")
  await tab("Hết hiệu lực").click()
  await expect(lapsed.first()).toBeVisible()
  await tab("Còn hiệu lực").click()
  await expect(lapsed).toHaveCount(0)
})
