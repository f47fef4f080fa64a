import { expect, type Page } from "@playwright/test"
import { expectAccessible } from "./till-page.js"

/** What Tab met on its way, kept by the page itself: a question a key would take longer than the key. */
type Walked = Window & {
  __met?: Set<string>
  __hidden?: string[]
  __stops?: HTMLElement[]
  __judge?: () => void
}

/** Numbers everything that can be used, and notes what gets the focus; answers their names. */
const startWalk = (page: Page) =>
  page.evaluate(() => {
    const walked = window as Walked
    const active = document.activeElement
    if (active instanceof HTMLElement) active.blur()
    const all = document.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, a[href], [tabindex='0']",
    )
    const isUsable = (one: HTMLElement) =>
      one.tabIndex >= 0 && one.checkVisibility() && !one.matches(":disabled")
    const nameOf = (one: HTMLElement) => `${one.tagName} ${one.ariaLabel ?? one.textContent ?? ""}`
    const isInSight = (one: HTMLElement) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      const front = document.elementFromPoint(left + width / 2, top + height / 2)
      return front !== null && (one.contains(front) || front.contains(one))
    }
    // Of a group of choices Tab reaches one.
    const keyOf = (one: HTMLElement, i: number) =>
      one instanceof HTMLInputElement && one.type === "radio" ? `radio ${one.name}` : String(i)
    const keys = new Map([...all].filter(isUsable).map((one, i) => [one, keyOf(one, i)] as const))
    const met = new Set<string>()
    const hidden: string[] = []
    walked.__met = met
    walked.__stops = [...keys.keys()]
    walked.__hidden = hidden
    document.addEventListener("focusin", ({ target }) => {
      if (walked.__met !== met || !(target instanceof HTMLElement)) return
      met.add(keys.get(target) ?? "")
    })
    // Before the focus goes on: the browser has scrolled to what has it, whether or not a frame came.
    const judge = () => {
      const { activeElement: one } = document
      if (walked.__met !== met || !(one instanceof HTMLElement) || one === document.body) return
      if (!isInSight(one)) hidden.push(nameOf(one))
    }
    window.addEventListener("keydown", judge, { capture: true })
    walked.__judge = judge
    return [...new Map([...keys].map(([one, key]) => [key, nameOf(one)]))]
  })

async function walk(page: Page) {
  const stops = await startWalk(page)
  for (let i = 0; i < stops.length + 1; i++) {
    await page.keyboard.press("Tab")
  }
  const { met, hidden, hasStayed } = await page.evaluate(() => {
    const { __met, __hidden, __stops, __judge } = window as Walked
    __judge?.()
    const hasStayed = (__stops ?? []).every((one) => one.isConnected && one.checkVisibility())
    return { met: [...(__met ?? [])], hidden: __hidden ?? [], hasStayed }
  })
  const missed = stops.filter(([key]) => !met.includes(key)).map(([, name]) => name)
  return { missed, hidden, hasStayed }
}

/** Tab reaches everything that can be used, each in sight when it has the focus. */
export async function expectWalkable(page: Page): Promise<void> {
  let walked = await walk(page)
  // A screen that was still coming while it was walked says nothing of the one that came.
  if (!walked.hasStayed) walked = await walk(page)
  expect(walked).toEqual({ missed: [], hidden: [], hasStayed: true })
}

/** A screen as its users meet it: no barrier that axe can see, every control within reach of Tab. */
export async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectWalkable(page)
}
