import { stat } from "node:fs/promises"
import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { decodedText, detectEncoding, type Encoding, type Read } from "./detect-encoding"
import { FileRefused, LIMITS } from "./limits"
import type { RowSource } from "./row-source"
import { sniffSeparator } from "./sniff-separator"

const NAMES: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" }

type Parsed = { record: string[]; info: { bytes: number } }

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
  const { size } = await stat(path)
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
      const read: Read = { file: 0, text: 0 }
      const source = Readable.from(decodedText(path, encoding, read))
      source.on("error", (error) => parser.destroy(error))
      source.pipe(parser)
      let row = 0
      try {
        for await (const { record, info } of parser as AsyncIterable<Parsed>) {
          row += 1
          // Rows wait in the parser: its place in the text counts, not what is read of the file.
          const share = (info.bytes / read.text) * (read.file / size)
          yield { row, cells: record, share: Math.min(1, share) }
        }
      } catch (error) {
        if (error instanceof CsvError) throw new FileRefused("FILE_DAMAGED", error.message)
        throw error
      }
    },
  }
}
