import { createReadStream } from "node:fs"

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258"

function fromMark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  return null
}

/**
 * How a text file is encoded. The whole file is checked: one byte that UTF-8 does not allow makes
 * it Windows-1258, the old Vietnamese code page.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true })
  let first = true
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = first ? fromMark(chunk) : null
    if (marked) return marked
    first = false
    try {
      utf8.decode(chunk, { stream: true })
    } catch {
      return "windows-1258"
    }
  }
  try {
    utf8.decode()
    return "utf-8"
  } catch {
    return "windows-1258"
  }
}

/** Bytes so far: of the file, and of its text in UTF-8. */
export type Read = { file: number; text: number }

/**
 * The text of a file in pieces, in composed letters as far as a piece reaches; no byte-order mark.
 * Counts in `read` what it has handed on.
 */
export async function* decodedText(
  path: string,
  encoding: Encoding,
  read: Read = { file: 0, text: 0 },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    read.file += chunk.length
    read.text += Buffer.byteLength(text)
    if (text !== "") yield text
  }
  const rest = decoder.decode()
  if (rest !== "") yield rest
}
