import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { decodedText, detectEncoding, type Encoding } from "./detect-encoding"
import { FileRefused, LIMITS } from "./limits"
import type { RowSource } from "./row-source"
import { sniffSeparator } from "./sniff-separator"

const NAMES: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" }

async function firstLine(path: string, encoding: Encoding): Promise<string> {
  let text = ""
  for await (const piece of decodedText(path, encoding)) {
    text += piece
    const end = text.search(/\r\n|\n|\r/)
    if (end > 0) return text.slice(0, end)
    if (text.length > 100_000) break
  }
  return text
}

/** Rows of a text file with separators; quoted fields may hold line breaks and doubled quotes. */
export async function csvSource(path: string): Promise<RowSource> {
  const encoding = await detectEncoding(path)
  const separator = sniffSeparator(await firstLine(path, encoding))
  return {
    description: `${encoding}, ${NAMES[separator]}`,
    async *rows() {
      const parser = parse({
        delimiter: separator,
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        info: true,
        max_record_size: LIMITS.cellChars * 8,
      })
      const source = Readable.from(decodedText(path, encoding))
      source.on("error", (error) => parser.destroy(error))
      source.pipe(parser)
      let row = 0
      try {
        for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
          row += 1
          yield { row, cells: record }
        }
      } catch (error) {
        if (error instanceof CsvError) throw new FileRefused("FILE_DAMAGED", error.message)
        throw error
      }
    },
  }
}
