import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"

type Look = {
  /** Families of rules, e.g. `wcag22aa`; all of axe's without. */
  tags?: string[]
  /** These rules only. */
  rules?: string[]
  /** A part of the page only, as a selector. */
  within?: string
}

/** Lays out what the page leaves for later: neither axe nor a ruler sees what is not there yet. */
async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("* { content-visibility: visible !important }")
    document.adoptedStyleSheets.push(sheet)
  })
}

/** What axe holds against a page, each as `rule: element, element`; empty when nothing. */
export async function barriers(page: Page, { tags, rules, within }: Look = {}): Promise<string[]> {
  await layOutAll(page)
  const axe = new AxeBuilder({ page })
    // Only faults are told, and told from within the page: carrying everything that passed through
    // a second page took longer than looking. Frames of other origins would be left out: we have none.
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
  if (tags) axe.withTags(tags)
  if (rules) axe.withRules(rules)
  if (within) axe.include(within)
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(", ")}`,
  )
}

/** Colours that are hard to read: all that depends on the scheme. */
export async function poorContrast(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  return barriers(page, { rules: ["color-contrast"] })
}

/** CSS pixels that a page, or what is cut off inside its `<main>`, is wider than the window. */
export async function widthBeyond(page: Page): Promise<number> {
  await layOutAll(page)
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("main")]
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth))
  })
}
