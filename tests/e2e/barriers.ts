import type { Page } from "@playwright/test"
import axe, { type RunOptions } from "axe-core"

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

/** Brings colours that are on their way to where they go: a scheme just chosen is judged as it is. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) one.finish()
    }
  })
}

/** Puts axe into a page and its frames, once a document: it is half a megabyte of source. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const isThere = await frame.evaluate(() => "axe" in window)
    if (!isThere) await frame.evaluate(axe.source)
  }
}

/** What axe holds against a page, each as `rule: element, element`; empty when nothing. */
export async function barriers(page: Page, { tags, rules, within }: Look = {}): Promise<string[]> {
  await layOutAll(page)
  await settle(page)
  await bringAxe(page)
  const values = tags ?? rules
  const options: RunOptions = {
    // Only faults are told, and told from within the page: carrying out everything that passed took
    // longer than looking.
    resultTypes: ["violations"],
    ...(values && { runOnly: { type: tags ? "tag" : "rule", values } }),
  }
  return page.evaluate(
    async ([selector, how]) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      const { violations } = await here.run(selector ?? document, how)
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(", ")}`,
      )
    },
    [within, options] as const,
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
