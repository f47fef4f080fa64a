import { test } from "@playwright/test"
import { startTillAlone, type TillAlone } from "./till-alone.js"
import { openCounter } from "./till-page.js"

/** Gives each test of a file a till and a stand-in of its own, enrolled and with an open session. */
export function ownCounter(): () => TillAlone {
  let till: TillAlone | undefined
  test.beforeEach(async ({ page }) => {
    till = await startTillAlone()
    await openCounter(page, till.url)
  })
  test.afterEach(() => till?.stop())
  return () => {
    if (!till) throw new Error("no test runs")
    return till
  }
}
