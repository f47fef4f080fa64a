import { describe, expect, it } from "vitest"
import { noCounts } from "../port"
import { onceForBeginnings } from "./beginnings"
import { buildWordIndex } from "./word-index"

const nothing = () => ({ hits: [], meant: null, facets: noCounts() })

describe("the first letters of a search", () => {
  it("are looked for once an index, with and without counts apart", async () => {
    const [index, next] = [await buildWordIndex([]), await buildWordIndex([])]
    const first = onceForBeginnings(index, { text: "mậ" }, nothing)
    expect(onceForBeginnings(index, { text: "mậ" }, nothing)).toBe(first)
    expect(onceForBeginnings(index, { text: "mậ", counted: true }, nothing)).not.toBe(first)
    expect(onceForBeginnings(next, { text: "mậ" }, nothing)).not.toBe(first)
  })

  it("are looked for anew where a part of the shop or few hits are asked for", async () => {
    const index = await buildWordIndex([])
    const whole = onceForBeginnings(index, { text: "tr" }, nothing)
    for (const more of [{ filter: { setNo: "7" } }, { limit: 5 }]) {
      expect(onceForBeginnings(index, { text: "tr", ...more }, nothing)).not.toBe(whole)
    }
  })
})
