import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { StarChip } from "./star-chip"
import { StarRow } from "./star-row"
import { StarSeal } from "./star-seal"
import { endsSoon, monthsLeft, type SealRecognition } from "./validity"

const RECOGNITION: SealRecognition = {
  stars: 4,
  decisionNo: "DEMO-0417/2024",
  validFrom: "2024-10-15",
  validTo: "2027-10-15",
}
const LABEL = "4 sao, quyết định DEMO-0417/2024, hiệu lực đến 15/10/2027"

function seal(day: string, size = 148): string {
  return renderToStaticMarkup(
    <StarSeal recognition={RECOGNITION} day={day} label={LABEL} words="4 sao" size={size} />,
  )
}

/** Ticks of a kind: lines of its paths. */
const count = (text: string, kind: string) =>
  [...text.matchAll(new RegExp(`class="${kind}" d="([^"]*)"`, "g"))].reduce(
    (sum, [, lines = ""]) => sum + lines.split("M").length - 1,
    0,
  )

describe("the star seal", () => {
  it("has 36 ticks, the months left thick, a begun month counted as left", () => {
    const drawn = seal("2026-11-21")
    expect(count(drawn, "o-seal-left")).toBe(11)
    expect(count(drawn, "o-seal-gone")).toBe(25)
    expect(count(seal("2024-10-15"), "o-seal-left")).toBe(36)
    expect(count(seal("2027-10-14"), "o-seal-left")).toBe(1)
  })

  it("is one path for the ticks of a kind, and draws them one by one where it is asked to", () => {
    const paths = (drawn: string) => drawn.split('class="o-seal-left"').length - 1
    expect(paths(seal("2026-11-21"))).toBe(1)
    const drawn = renderToStaticMarkup(
      <StarSeal recognition={RECOGNITION} day="2026-11-21" label={LABEL} words="4 sao" draw />,
    )
    expect([paths(drawn), count(drawn, "o-seal-left")]).toEqual([11, 11])
  })

  it("points its first tick and its first leaf just right of the top and straight up", () => {
    expect(seal("2024-10-15")).toContain('class="o-seal-left" d="M108.5 2.9L107 20.3M')
    expect(seal("2024-10-15")).toContain('d="M0-6C-6-8-17-17-17-30C')
  })

  it("is gone from 0:00 of the day it ends, and not there before it starts", () => {
    expect(seal("2027-10-15")).toBe("")
    expect(seal("2024-10-14")).toBe("")
    const lapsed = { recognition: RECOGNITION, day: "2027-10-15", words: "4 sao" }
    expect(renderToStaticMarkup(<StarChip {...lapsed} validity="" />)).toBe("")
    expect(renderToStaticMarkup(<StarRow {...lapsed} />)).toBe("")
  })

  it("says its decision and end to a screen reader at every size", () => {
    for (const size of [148, 96, 64, 21])
      expect(seal("2026-11-21", size)).toContain(`aria-label="${LABEL}"`)
  })

  it("carries words from 96 px, ticks from 64 px, below only leaves", () => {
    expect(seal("2026-11-21", 96)).toContain("4 sao</text>")
    expect(seal("2026-11-21", 95)).not.toContain("<text")
    expect(seal("2026-11-21", 64)).toContain("o-seal-left")
    expect(seal("2026-11-21", 63)).not.toContain("o-seal-left")
  })
})

describe("time left", () => {
  it("turns to days from 180 days before the end", () => {
    expect(endsSoon(RECOGNITION, "2027-04-18")).toBe(true)
    expect(endsSoon(RECOGNITION, "2027-04-17")).toBe(false)
  })

  it("counts whole months on the day of the month itself", () => {
    expect(monthsLeft(RECOGNITION, "2026-10-15")).toBe(12)
    expect(monthsLeft(RECOGNITION, "2026-10-16")).toBe(12)
    expect(monthsLeft(RECOGNITION, "2026-10-14")).toBe(13)
  })
})
