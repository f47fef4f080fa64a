import { PassThrough } from "node:stream"
import type { SaxesParser } from "saxes"
import type { RawRow } from "../engine/types"
import { FileRefused } from "./limits"
import type { RowSource } from "./row-source"
import {
  type BookIndex,
  relationsReader,
  sharedStringsReader,
  stylesReader,
  workbookReader,
} from "./xlsx-book"
import { type SheetBook, sheetReader } from "./xlsx-sheet"
import { readZipParts } from "./zip-parts"

const feed = (parser: SaxesParser) => (text: string, final: boolean) => {
  parser.write(text)
  if (final) parser.close()
}

/**
 * Rows of a workbook's first sheet. The zip is read twice, because the shared texts usually lie
 * behind the sheet; formulas are never computed, their last result counts.
 */
export async function xlsxSource(path: string): Promise<RowSource> {
  const book: SheetBook = { sharedStrings: [], dateStyles: [], date1904: false }
  const index: BookIndex = { sheets: [], targets: new Map() }
  const parts: Record<string, () => SaxesParser> = {
    "xl/sharedStrings.xml": () => sharedStringsReader(book.sharedStrings),
    "xl/styles.xml": () => stylesReader(book.dateStyles),
    "xl/workbook.xml": () => workbookReader(book, index),
    "xl/_rels/workbook.xml.rels": () => relationsReader(index),
  }
  await readZipParts(path, (name) => {
    const reader = parts[name]
    return reader ? feed(reader()) : null
  })
  const sheet = index.sheets[0]
  const part = sheet && index.targets.get(sheet.id)
  if (!sheet || !part) throw new FileRefused("FILE_DAMAGED", "the workbook has no sheet")
  return { description: `xlsx, sheet "${sheet.name}"`, rows: () => sheetRows(path, part, book) }
}

async function* sheetRows(path: string, part: string, book: SheetBook): AsyncGenerator<RawRow> {
  const queue = new PassThrough({ objectMode: true, highWaterMark: 1_000_000 })
  const reading = readZipParts(path, (name) =>
    name === part ? feed(sheetReader(book, (row) => queue.write(row))) : null,
  ).then(
    () => queue.end(),
    (error: unknown) => queue.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  yield* queue as AsyncIterable<RawRow>
  await reading
}
