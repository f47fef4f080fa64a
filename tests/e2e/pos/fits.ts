import { expect, type Page } from "@playwright/test"

/** A phone, and an upright tablet. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1100 },
]

/** What does not fit: words leave their button, something lies over it, or it is cut off. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const nameOf = (one: Element) => `${one.tagName} ${one.ariaLabel ?? one.textContent ?? ""}`
    const found: string[] = []
    const used = [...document.querySelectorAll<HTMLElement>("button, input, select, a[href]")]
    for (const one of used.filter(
      (own) => own.checkVisibility({ visibilityProperty: true }) && own.offsetWidth > 1,
    )) {
      if (one.tagName === "BUTTON" && one.scrollWidth > one.clientWidth + 1) {
        found.push(`${nameOf(one)}: its words leave it`)
      }
      one.scrollIntoView({ block: "nearest", inline: "nearest" })
      const { left, top, width, height } = one.getBoundingClientRect()
      const front = document.elementFromPoint(left + width / 2, top + height / 2)
      const isOwn = front && (one.contains(front) || front.contains(one))
      if (!isOwn) found.push(`${nameOf(one)}: out of reach`)
      for (let box = one.parentElement; box; box = box.parentElement) {
        // No hand can scroll what hides its overflow.
        const { overflowX, overflowY } = getComputedStyle(box)
        const isCut =
          (overflowY === "hidden" && box.scrollTop > 0) ||
          (overflowX === "hidden" && box.scrollLeft > 0)
        if (isCut) found.push(`${nameOf(one)}: cut off`)
        if (overflowY === "hidden") box.scrollTop = 0
        if (overflowX === "hidden") box.scrollLeft = 0
      }
    }
    return found
  })

/** A screen fits a phone and an upright tablet: all that can be used is whole and within reach. */
export async function expectFits(page: Page): Promise<void> {
  const was = page.viewportSize()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect.poll(() => misfits(page), { message: `${size.width} wide` }).toEqual([])
  }
  if (was) await page.setViewportSize(was)
}
