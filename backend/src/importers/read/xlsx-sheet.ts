import { SaxesParser } from "saxes"
import type { RawRow } from "../engine/types"
import { FileRefused, LIMITS } from "./limits"

export type SheetBook = {
  sharedStrings: string[]
  /** Per cell style: whether its number is a date. */
  dateStyles: boolean[]
  date1904: boolean
}

const columnOf = (reference: string): number => {
  let n = 0
  for (const letter of reference) {
    const code = letter.charCodeAt(0)
    if (code < 65 || code > 90) break
    n = n * 26 + code - 64
  }
  return n - 1
}

const DAY = 86_400_000

function dateText(serial: number, date1904: boolean): string {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const at = new Date(epoch + Math.floor(serial) * DAY)
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10)
}

/** Excel keeps 17 digits; people typed at most 15 (0.1 + 0.2 is stored as 0.30000000000000004). */
const numberText = (raw: string): string => {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  const text = String(Number(value.toPrecision(15)))
  // A dot between one to three and exactly three digits would read as thousands.
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** Reads a worksheet's XML piece by piece and hands on each row. Formulas give their cached value. */
export function sheetReader(book: SheetBook, onRow: (row: RawRow) => void) {
  const parser = new SaxesParser()
  let cells: string[] = []
  let rowNo = 0
  let lastRow = 0
  let column = -1
  let type = "n"
  let style = 0
  let value = ""
  let hasFormula = false
  let inText = false

  const cellText = (): string => {
    if (value === "") return hasFormula ? "=" : ""
    if (type === "s") return book.sharedStrings[Number(value)] ?? ""
    if (type === "b") return value === "1" ? "yes" : "no"
    if (type !== "n") return value
    const serial = Number(value)
    return book.dateStyles[style] && Number.isFinite(serial)
      ? dateText(serial, book.date1904)
      : numberText(value)
  }

  parser.on("doctype", () => {
    throw new FileRefused("FILE_DAMAGED", "a worksheet must not declare a document type")
  })
  parser.on("error", (error) => {
    throw new FileRefused("FILE_DAMAGED", error.message)
  })
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "dimension") lastRow = Number(/\d+$/.exec(attributes.ref ?? "")?.[0] ?? 0)
    else if (name === "row") {
      cells = []
      column = -1
      rowNo = Number(attributes.r ?? rowNo + 1)
    } else if (name === "c") {
      column = attributes.r ? columnOf(attributes.r) : column + 1
      if (column >= LIMITS.columns) throw new FileRefused("TOO_MANY_COLUMNS", `row ${rowNo}`)
      type = attributes.t ?? "n"
      style = Number(attributes.s ?? 0)
      value = ""
      hasFormula = false
    } else if (name === "f") hasFormula = true
    else if (name === "v" || name === "t") inText = true
  })
  parser.on("text", (text) => {
    if (!inText) return
    value += text
    if (value.length > LIMITS.cellChars) throw new FileRefused("CELL_TOO_LONG", `row ${rowNo}`)
  })
  parser.on("closetag", ({ name }) => {
    if (name === "v" || name === "t") inText = false
    else if (name === "c") {
      while (cells.length < column) cells.push("")
      cells[column] = cellText()
    } else if (name === "row" && cells.some((cell) => cell !== "")) {
      onRow({ row: rowNo, cells, ...(rowNo <= lastRow ? { share: rowNo / lastRow } : {}) })
    }
  })
  return parser
}
