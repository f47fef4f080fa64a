import { describe, expect, it } from "vitest"
import { money } from "../normalise/number"
import { text } from "../normalise/text"
import { diff } from "./diff"
import { optional, required } from "./fields"
import { runImport } from "./run-import"
import { accepted, type ImportContext, type ImportKind, type RowReport } from "./types"

const fields = {
  code: required(text, "", ["mã"]),
  name: optional(text, "", ["tên sản phẩm"]),
  price: optional(money, "", ["giá bán"]),
}

/** A store in memory that behaves as the real kinds do: compares by key, writes unless dry. */
function fakeKind(stored: Map<string, object>, poison?: string) {
  const kind: ImportKind<typeof fields> = {
    name: "things",
    fields,
    batchSize: 3,
    keyOf: ({ code }) => code,
    apply: async (records, { dryRun }) => {
      if (!dryRun && records.some(({ code }) => code === poison)) throw new Error("broken row")
      return records.map((record) => {
        const changes = diff(stored.get(record.code) as Record<string, unknown>, record)
        if (!dryRun) stored.set(record.code, { ...stored.get(record.code), ...record })
        return accepted(changes)
      })
    },
  }
  return kind
}

const table = (...rows: string[][]) => ({
  description: "memory",
  async *rows() {
    for (const [n, cells] of rows.entries()) yield { row: n + 1, cells }
  },
})

// The fake kind never looks at the container.
const context = (dryRun = false) =>
  ({ dryRun, demo: false, container: null }) as unknown as ImportContext

async function run(kind: ImportKind<typeof fields>, rows: string[][], dryRun = false) {
  const reports: RowReport[] = []
  const summary = await runImport(kind, table(...rows), context(dryRun), (one) => reports.push(one))
  return { summary, reports }
}

const ROWS = [
  ["Mã", "TÊN SẢN PHẨM", "Giá bán (đ)", "giá bán", "Màu"],
  ["A", "Cu đơ", "", "12.500đ", "đỏ"],
  ["B", "Mật ong", "", "abc", ""],
  ["", "Không mã", "", "1", ""],
  ["A", "Lại A", "", "1", ""],
]

describe("runImport", () => {
  it("reports every row in file order and every wrong cell by name", async () => {
    const { summary, reports } = await run(fakeKind(new Map()), ROWS)
    expect(reports.map(({ row, status }) => [row, status])).toEqual([
      [2, "accepted"],
      [3, "refused"],
      [4, "refused"],
      [5, "refused"],
    ])
    expect(reports[1]?.errors).toEqual([{ field: "price", code: "NOT_A_NUMBER", value: "abc" }])
    expect(reports[2]?.errors[0]).toMatchObject({ field: "code", code: "REQUIRED" })
    expect(reports[3]?.errors[0]).toMatchObject({ code: "DUPLICATE_IN_FILE", value: "row 2" })
    expect(summary.unknownColumns).toEqual(["Giá bán (đ)", "Màu"])
    expect(reports[0]?.normalised).toContainEqual({ field: "price", from: "12.500đ", to: "12500" })
  })

  it("changes nothing when the same file comes again", async () => {
    const stored = new Map<string, object>()
    await run(fakeKind(stored), ROWS)
    const { summary } = await run(fakeKind(stored), ROWS)
    expect(summary).toMatchObject({ accepted: 0, unchanged: 1, refused: 3 })
  })

  it("says on a dry run what it would do, and does not", async () => {
    const stored = new Map<string, object>()
    const { reports } = await run(fakeKind(stored), ROWS, true)
    expect(reports[0]?.changes).toContainEqual({ field: "price", from: null, to: 12_500 })
    expect(stored.size).toBe(0)
  })

  it("refuses only the row that cannot be written, not its batch", async () => {
    const rows = [["mã"], ["A"], ["B"], ["C"], ["D"]]
    const { reports } = await run(fakeKind(new Map(), "B"), rows)
    expect(reports.map(({ status }) => status)).toEqual([
      "accepted",
      "refused",
      "accepted",
      "accepted",
    ])
    expect(reports[1]?.errors[0]).toMatchObject({ code: "WRITE_FAILED", value: "broken row" })
  })

  it("never takes the text of a formula for a value", async () => {
    const { reports } = await run(fakeKind(new Map()), [
      ["mã", "giá bán"],
      ["A", "=1+1"],
    ])
    expect(reports[0]?.errors[0]).toMatchObject({ field: "price", code: "FORMULA_WITHOUT_VALUE" })
  })

  it("refuses a file without a needed column, by its name", async () => {
    await expect(run(fakeKind(new Map()), [["tên sản phẩm"], ["x"]])).rejects.toThrow(
      "HEADER_MISSING: code",
    )
  })
})
