import { describe, expect, it } from "vitest"
import { THEME_COLOR } from "../theme-color"
import { contrast } from "./contrast"
import { readThemes, type Theme } from "./read-tokens"

const GROUNDS = ["paper", "card", "sunk", "tea-wash", "peel-wash", "honey-wash", "lac-wash"]

/** Text and ground pairs with the least ratio the look promises: light, dark. */
const SHOP_TEXT: [string, string[], number, number][] = [
  ["ink", GROUNDS, 10, 10],
  ["ink2", GROUNDS, 5.4, 7],
  ["tea", ["paper", "card", "tea-wash"], 5.4, 7],
  ["on-tea", ["tea"], 5.4, 7],
  ["on-deep", ["deep"], 7, 7],
  ["on-deep2", ["deep"], 7, 7],
  ["on-peel", ["peel"], 5.4, 7],
  ["peel-ink", ["paper", "card", "peel-wash"], 5.4, 7],
  ["honey-ink", ["paper", "card", "honey-wash"], 5.4, 7],
  ["lac", ["paper", "card", "lac-wash"], 5.4, 5.4],
]

const TILL_TEXT: [string, string[], number][] = [
  ["ink", ["counter", "panel", "sunk"], 13],
  ["ink2", ["counter", "panel", "sunk"], 6.5],
  ["on-tea", ["tea"], 4.5],
  ["on-peel", ["peel"], 4.5],
  ["peel-ink", ["peel-wash", "panel"], 4.5],
  ["amber-ink", ["amber-wash", "panel", "counter"], 4.5],
  ["stop-ink", ["stop-wash", "panel"], 4.5],
  ["stop", ["panel"], 4.5],
  ["info-ink", ["info-wash", "panel"], 4.5],
  ["on-strip", ["strip"], 13],
  ["on-offline", ["offline"], 7],
]

function ratio(theme: Theme, text: string, ground: string): number {
  const [one, other] = [theme[text], theme[ground]]
  if (!one || !other) throw new Error(`unknown token ${text} or ${ground}`)
  // The look states one decimal, so one decimal is compared.
  return Math.round(contrast(one, other) * 10) / 10
}

function below(theme: Theme, pairs: [string, string[], number][]): string[] {
  return pairs.flatMap(([text, grounds, least]) =>
    grounds
      .filter((ground) => ratio(theme, text, ground) < least)
      .map((ground) => `${text} on ${ground}: ${ratio(theme, text, ground)} < ${least}`),
  )
}

describe("the storefront's colours", () => {
  const { light, system, chosen } = readThemes("./shop.css")

  it("keep the promised contrast of text in light", () => {
    expect(
      below(
        light,
        SHOP_TEXT.map(([text, grounds, least]) => [text, grounds, least]),
      ),
    ).toEqual([])
  })

  it("keep the promised contrast of text in dark", () => {
    expect(
      below(
        system,
        SHOP_TEXT.map(([text, grounds, , least]) => [text, grounds, least]),
      ),
    ).toEqual([])
  })

  it("give every control a border of 3.9 and more", () => {
    for (const theme of [light, system])
      expect(below(theme, [["line2", ["paper", "card"], 3.9]])).toEqual([])
  })

  it("are the same in dark, whether the system or the reader chose it", () => {
    expect(chosen).toEqual(system)
    expect(Object.keys(system).sort()).toEqual(
      Object.keys(light)
        .filter((name) => !["transparent", "current"].includes(name))
        .sort(),
    )
  })
})

describe("the till's colours", () => {
  const { light, system, chosen } = readThemes("./till.css")

  it("keep the promised contrast of text in both themes", () => {
    expect(below(light, TILL_TEXT)).toEqual([])
    expect(below(system, TILL_TEXT)).toEqual([])
  })

  it("give every control a border of 3.1 and more", () => {
    for (const theme of [light, system])
      expect(below(theme, [["line2", ["counter", "panel", "sunk"], 3.1]])).toEqual([])
  })

  it("are the same in dark, whether the system or the cashier chose it", () => {
    expect(chosen).toEqual(system)
  })
})

describe("the theme colour of the browser", () => {
  it("is the ground of the page in each theme", () => {
    const [shop, till] = [readThemes("./shop.css"), readThemes("./till.css")]
    const pairs: [string, string | undefined][] = [
      [THEME_COLOR.shop.light, shop.light.paper],
      [THEME_COLOR.shop.dark, shop.system.paper],
      [THEME_COLOR.till.light, till.light.counter],
      [THEME_COLOR.till.dark, till.system.counter],
    ]
    for (const [written, token] of pairs) expect(contrast(written, token ?? "")).toBeLessThan(1.01)
  })
})

describe("contrast", () => {
  it("is 21 between black and white, in either order and notation", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3)
    expect(contrast("oklch(1 0 0)", "oklch(0 0 0)")).toBeCloseTo(21, 3)
  })
})
