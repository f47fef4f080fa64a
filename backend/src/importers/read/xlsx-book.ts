import { SaxesParser } from "saxes"
import { FileRefused } from "./limits"
import type { SheetBook } from "./xlsx-sheet"

// Built-in number formats that show a date (ECMA-376, part 1, 18.8.30).
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])

const isDateFormat = (code: string) =>
  /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/^general$/i.test(code)

function safeParser(): SaxesParser {
  const parser = new SaxesParser()
  parser.on("doctype", () => {
    throw new FileRefused("FILE_DAMAGED", "a workbook must not declare a document type")
  })
  parser.on("error", (error) => {
    throw new FileRefused("FILE_DAMAGED", error.message)
  })
  return parser
}

/** Collects the shared texts of a workbook; phonetic hints are left out. */
export function sharedStringsReader(strings: string[]) {
  const parser = safeParser()
  let current = ""
  let inText = false
  let phonetic = false
  parser.on("opentag", ({ name }) => {
    if (name === "si") current = ""
    else if (name === "t") inText = true
    else if (name === "rPh") phonetic = true
  })
  parser.on("text", (text) => {
    if (inText && !phonetic) current += text
  })
  parser.on("closetag", ({ name }) => {
    if (name === "t") inText = false
    else if (name === "rPh") phonetic = false
    else if (name === "si") strings.push(current)
  })
  return parser
}

/** Finds out which cell styles show dates. */
export function stylesReader(dateStyles: boolean[]) {
  const parser = safeParser()
  const dateIds = new Set(DATE_FORMATS)
  let inCellFormats = false
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "numFmt" && isDateFormat(String(attributes.formatCode ?? "")))
      dateIds.add(Number(attributes.numFmtId))
    else if (name === "cellXfs") inCellFormats = true
    else if (name === "xf" && inCellFormats)
      dateStyles.push(dateIds.has(Number(attributes.numFmtId)))
  })
  parser.on("closetag", ({ name }) => {
    if (name === "cellXfs") inCellFormats = false
  })
  return parser
}

export type BookIndex = { sheets: { name: string; id: string }[]; targets: Map<string, string> }

/** Reads the list of sheets and the date system. */
export function workbookReader(book: SheetBook, index: BookIndex) {
  const parser = safeParser()
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "workbookPr") book.date1904 = /^(1|true)$/.test(String(attributes.date1904 ?? ""))
    else if (name === "sheet")
      index.sheets.push({
        name: String(attributes.name ?? ""),
        id: String(attributes["r:id"] ?? ""),
      })
  })
  return parser
}

/** Reads which part of the zip each sheet id means. */
export function relationsReader(index: BookIndex) {
  const parser = safeParser()
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== "Relationship") return
    const target = String(attributes.Target ?? "").replace(/^\/?(?:xl\/)?/, "")
    index.targets.set(String(attributes.Id ?? ""), `xl/${target}`)
  })
  return parser
}
