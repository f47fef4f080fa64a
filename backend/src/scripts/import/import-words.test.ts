import { describe, expect, it } from "vitest"
import { importKinds, type RowReport } from "../../importers"
import { describeColumns } from "./describe-columns"
import { progressBar } from "./progress-bar"
import { reportText } from "./report-text"

const row: RowReport = {
  row: 2,
  key: "cu-do",
  status: "accepted",
  changes: [{ field: "price", from: null, to: 12_500 }],
  errors: [],
  normalised: [{ field: "price", from: "12.500đ", to: "12500" }],
}

describe("the report of an import for people", () => {
  it("says what changed, and what a cell was read as", () => {
    expect(reportText(row)).toBe(
      "row 2 accepted cu-do; price = 12500; read as price: 12.500đ → 12500",
    )
  })

  it("says every reason for a refusal, however many there are", () => {
    const errors = ["a", "b", "c", "d", "e"].map(
      (field) => ({ field, code: "REQUIRED", value: null }) as const,
    )
    const said = reportText({ ...row, key: null, status: "refused", changes: [], errors })
    for (const { field } of errors) expect(said).toContain(`${field}: REQUIRED –`)
  })

  it("names the rows that stay as they are too", () => {
    expect(reportText({ ...row, status: "unchanged", changes: [], normalised: [] })).toBe(
      "row 2 unchanged cu-do",
    )
  })
})

describe("the columns that --help lists", () => {
  it.each(Object.values(importKinds))("of $name have a Vietnamese name each", ({ fields }) => {
    const without = Object.entries(fields)
      .filter(([, { aliases }]) => !aliases.some((alias) => /[^\x20-\x7e]/.test(alias)))
      .map(([name]) => name)
    expect(without).toEqual([])
  })

  it.each(Object.values(importKinds))("of $name are all there with all their names", (kind) => {
    const text = describeColumns(kind.name, kind.fields)
    for (const [name, { aliases }] of Object.entries(kind.fields)) {
      for (const word of [name, ...aliases]) expect(text).toContain(word)
    }
  })
})

describe("the progress bar of an import", () => {
  const watched = (isTTY: boolean) => {
    const said: string[] = []
    return { said, bar: progressBar({ isTTY, write: (text: string) => said.push(text) }) }
  }

  it("fills with the share of the file that is done", () => {
    const { said, bar } = watched(true)
    bar.tick()
    bar.reach(0.42)
    bar.reach(1)
    expect(said[0]).toContain("[##########              ] 42 %  1 rows")
    expect(said[1]).toContain("[########################] 100 %")
    bar.hide()
    expect(said.at(-1)).toBe("\r\u001b[K")
  })

  it("writes a line for each tenth into a log", () => {
    const { said, bar } = watched(false)
    for (const share of [0.04, 0.11, 0.15, 0.99, 1]) bar.reach(share)
    bar.hide()
    expect(said).toEqual(["10 %  0 rows\n", "90 %  0 rows\n", "100 %  0 rows\n"])
  })

  it("counts rows where the file does not say how long it is", () => {
    const { said, bar } = watched(true)
    for (let n = 0; n < 250; n++) bar.tick()
    expect(said).toEqual(["\r\u001b[K250 rows"])
  })
})
