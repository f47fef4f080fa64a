import type { Page, TestInfo } from "@playwright/test"

export type Film = (page: Page, name: string) => Promise<void>

/** Keeps pictures of the screens of a story, numbered, beside the report of its test. */
export function filmOf(info: TestInfo): Film {
  let count = 0
  return async (page, name) => {
    count += 1
    const path = info.outputPath(`${String(count).padStart(2, "0")}-${name}.png`)
    await page.screenshot({ path, animations: "disabled" })
    info.attachments.push({ name, path, contentType: "image/png" })
  }
}
