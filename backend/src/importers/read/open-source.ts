import { open, stat } from "node:fs/promises"
import { csvSource } from "./csv-source"
import { FileRefused, LIMITS } from "./limits"
import type { RowSource } from "./row-source"
import { xlsxSource } from "./xlsx-source"

async function head(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Opens a file by what it is, not by its name. Old `.xls` files are refused with advice. */
export async function openSource(path: string): Promise<RowSource> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) throw new FileRefused("FILE_NOT_FOUND", path)
  if (info.size === 0) throw new FileRefused("FILE_EMPTY", path)
  if (info.size > LIMITS.fileBytes) throw new FileRefused("FILE_TOO_LARGE", `${info.size} bytes`)
  const start = await head(path)
  if (start.length >= 4 && start.readUInt32BE(0) === 0x504b0304) return xlsxSource(path)
  if (start.length >= 4 && start.readUInt32BE(0) === 0xd0cf11e0)
    throw new FileRefused("FORMAT_UNKNOWN", "save the old .xls file as .xlsx or .csv first")
  return csvSource(path)
}
