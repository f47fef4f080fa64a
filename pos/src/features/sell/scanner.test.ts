import { describe, expect, test } from "vitest"
import { createWedge } from "./scanner"

/** Feeds keys with a fixed gap and gives the last answer. */
const feed = (wedge: ReturnType<typeof createWedge>, keys: string[], from: number, gap: number) =>
  keys.map((key, i) => wedge.key(key, from + i * gap)).at(-1)

describe("a scanner that types like a keyboard", () => {
  test("is heard by its speed and its Enter", () => {
    const wedge = createWedge()
    expect(feed(wedge, [..."8934567890123", "Enter"], 0, 8)).toEqual({
      kind: "scan",
      code: "8934567890123",
      times: 1,
    })
  })

  test("a person who types and presses Enter is no scanner", () => {
    const wedge = createWedge()
    expect(feed(wedge, [..."12345", "Enter"], 0, 120)).toEqual({ kind: "none" })
  })

  test("keys typed by hand just before do not join the code", () => {
    const wedge = createWedge()
    feed(wedge, ["a", "b"], 0, 200)
    expect(feed(wedge, [..."OC0001", "Enter"], 1_000, 5)).toMatchObject({ code: "OC0001" })
  })

  test("*3 typed before the scan multiplies it", () => {
    const wedge = createWedge()
    feed(wedge, ["*", "3"], 0, 300)
    expect(feed(wedge, [..."OC0001", "Enter"], 1_000, 5)).toMatchObject({
      code: "OC0001",
      times: 3,
    })
  })

  test("the multiplier is used up by one scan", () => {
    const wedge = createWedge()
    feed(wedge, ["*", "3"], 0, 300)
    feed(wedge, [..."OC0001", "Enter"], 1_000, 5)
    expect(feed(wedge, [..."OC0001", "Enter"], 2_000, 5)).toMatchObject({ times: 1 })
  })

  test("two scans on each other's heels are two scans", () => {
    const wedge = createWedge()
    const first = feed(wedge, [..."OC0001", "Enter"], 0, 5)
    const second = feed(wedge, [..."OC0002", "Enter"], 40, 5)
    expect([first, second]).toMatchObject([{ code: "OC0001" }, { code: "OC0002" }])
  })

  test("modifier keys do not break a code", () => {
    const wedge = createWedge()
    expect(
      feed(wedge, ["Shift", "O", "Shift", "C", "0", "0", "0", "1", "Enter"], 0, 5),
    ).toMatchObject({
      code: "OC0001",
    })
  })
})
