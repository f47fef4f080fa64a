import { describe, expect, it } from "vitest"
import { noCounts } from "../port"
import { onceForBeginnings } from "./beginnings"
import { buildWordIndex } from "./word-index"

const some = () => ({ hits: [{ id: "prod_demo", near: false }], meant: null, facets: noCounts() })

describe("the first letters of a search", () => {
  it("are looked for once an index, with and without counts apart", async () => {
    const [index, next] = [await buildWordIndex([]), await buildWordIndex([])]
    const first = onceForBeginnings(index, { text: "mậ" }, some)
    expect(onceForBeginnings(index, { text: "mậ" }, some)).toBe(first)
    expect(onceForBeginnings(index, { text: "mậ", counted: true }, some)).not.toBe(first)
    expect(onceForBeginnings(next, { text: "mậ" }, some)).not.toBe(first)
  })

  it("are the same however they are written, and kept only where they find something", async () => {
    const index = await buildWordIndex([])
    const nothing = () => ({ ...some(), hits: [] })
    const first = onceForBeginnings(index, { text: "mậ" }, some)
    expect(onceForBeginnings(index, { text: " MẬ" }, some)).toBe(first)
    const none = onceForBeginnings(index, { text: "zq" }, nothing)
    expect(onceForBeginnings(index, { text: "zq" }, nothing)).not.toBe(none)
  })

  it("are looked for anew where a part of the shop or few hits are asked for", async () => {
    const index = await buildWordIndex([])
    const whole = onceForBeginnings(index, { text: "tr" }, some)
    for (const more of [{ filter: { setNo: "7" } }, { limit: 5 }]) {
      expect(onceForBeginnings(index, { text: "tr", ...more }, some)).not.toBe(whole)
    }
  })
})
