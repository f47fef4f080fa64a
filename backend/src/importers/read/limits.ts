/** What an import file may be at most: a mistaken or hostile file must not take the server down. */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** All parts of a workbook together, unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Unpacked to packed, once a workbook unpacks to more than 8 MB. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  zipEntries: 2_000,
  rows: 1_000_000,
  columns: 256,
  cellChars: 32_768,
}

export type FileErrorCode =
  | "FILE_NOT_FOUND"
  | "FILE_TOO_LARGE"
  | "FILE_EMPTY"
  | "FILE_DAMAGED"
  | "ZIP_BOMB"
  | "TOO_MANY_ROWS"
  | "TOO_MANY_COLUMNS"
  | "CELL_TOO_LONG"
  | "FORMAT_UNKNOWN"
  | "HEADER_MISSING"

/** A file that cannot be imported at all. Single bad rows are reported, never thrown. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`)
    this.name = "FileRefused"
  }
}
