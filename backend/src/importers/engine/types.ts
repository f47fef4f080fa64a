import type { MedusaContainer } from "@medusajs/framework/types"

/** One row as a reader hands it on: texts only. Formulas were never computed. */
export type RawRow = {
  /** Row number as a spreadsheet shows it; the header is usually row 1. */
  row: number
  cells: string[]
  /** How much of the file is read with it, 0 to 1; missing where the format does not say. */
  share?: number
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; code: FieldErrorCode }

export type FieldErrorCode =
  | "REQUIRED"
  | "NOT_A_DATE"
  | "NOT_A_NUMBER"
  | "NOT_YES_OR_NO"
  | "NOT_STARS"
  | "OUT_OF_RANGE"
  | "UNKNOWN_VALUE"
  | "FORMULA_WITHOUT_VALUE"
  | "PRICE_QUOTE_ONLY"
  | "UNKNOWN_REFERENCE"
  | "DUPLICATE_IN_FILE"
  | "CONFLICTS_WITH_STORED"
  | "WRITE_FAILED"

export type RowError = { field: string | null; code: FieldErrorCode; value: string | null }

/** A cell whose text was put into the form the data keeps. */
export type Normalised = { field: string; from: string; to: string }

export type Change = { field: string; from: unknown; to: unknown }

export type Field<T, R extends boolean = boolean> = {
  aliases: readonly string[]
  required: R
  help: string
  parse: (text: string) => Parsed<T>
}

export type Fields = Record<string, Field<unknown>>

type ValueOf<F> =
  F extends Field<infer T, infer R> ? (R extends true ? T : T | null | undefined) : never

/** A checked row: `null` = an empty cell, `undefined` = the file has no such column. */
export type RecordOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> }

export type RowOutcome = {
  status: "accepted" | "unchanged" | "refused"
  changes: Change[]
  errors: RowError[]
}

export type RowReport = RowOutcome & {
  row: number
  key: string | null
  normalised: Normalised[]
}

export type ImportContext = {
  container: MedusaContainer
  /** Say what would change, and write nothing. */
  dryRun: boolean
  /** Invent what the demo province lacks (prices, pack sizes) and mark it as demo data. */
  demo: boolean
}

export type ImportKind<F extends Fields> = {
  name: string
  fields: F
  /** The natural key of a row. Two rows of one file with the same key are a mistake. */
  keyOf: (record: RecordOf<F>) => string
  /** Writes a batch (or only compares, on a dry run); one outcome per record, in order. */
  apply: (records: RecordOf<F>[], context: ImportContext) => Promise<RowOutcome[]>
  batchSize: number
}

export type ImportSummary = {
  kind: string
  rows: number
  accepted: number
  unchanged: number
  refused: number
  unknownColumns: string[]
  /** How the file was read: encoding, separator, sheet. */
  source: string
}

export const accepted = (changes: Change[]): RowOutcome => ({
  status: changes.length > 0 ? "accepted" : "unchanged",
  changes,
  errors: [],
})

export const refused = (...errors: RowError[]): RowOutcome => ({
  status: "refused",
  changes: [],
  errors,
})
