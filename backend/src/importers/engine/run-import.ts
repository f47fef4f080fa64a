import { FileRefused, LIMITS } from "../read/limits"
import type { RowSource } from "../read/row-source"
import { mapHeaders } from "./map-headers"
import { readRecord } from "./read-record"
import {
  type Fields,
  type ImportContext,
  type ImportKind,
  type ImportSummary,
  type Normalised,
  type RecordOf,
  type RowOutcome,
  type RowReport,
  refused,
} from "./types"

type Pending<F extends Fields> = {
  row: number
  key: string
  record: RecordOf<F>
  normalised: Normalised[]
}

/** Writes a batch; if it fails as a whole, row by row, so that one bad row refuses only itself. */
async function applyBatch<F extends Fields>(
  kind: ImportKind<F>,
  batch: Pending<F>[],
  context: ImportContext,
): Promise<RowOutcome[]> {
  try {
    return await kind.apply(
      batch.map(({ record }) => record),
      context,
    )
  } catch (error) {
    if (batch.length > 1) {
      const outcomes: RowOutcome[] = []
      for (const one of batch) outcomes.push(...(await applyBatch(kind, [one], context)))
      return outcomes
    }
    const message = error instanceof Error ? error.message : String(error)
    return [refused({ field: null, code: "WRITE_FAILED", value: message.slice(0, 300) })]
  }
}

/**
 * Imports every row of a source: accepted, unchanged or refused, one report each, in file order.
 * Idempotent by the kind's natural key. Throws `FileRefused` when the file as a whole is no use.
 */
export async function runImport<F extends Fields>(
  kind: ImportKind<F>,
  source: RowSource,
  context: ImportContext,
  onReport: (report: RowReport) => void = () => {},
  /** Called with every batch that is written: how much of the file lies behind, 0 to 1. */
  onShare: (share: number) => void = () => {},
): Promise<ImportSummary> {
  const summary: ImportSummary = {
    kind: kind.name,
    rows: 0,
    accepted: 0,
    unchanged: 0,
    refused: 0,
    unknownColumns: [],
    source: source.description,
  }
  const firstRowOfKey = new Map<string, number>()
  let columns: Map<string, number> | null = null
  let batch: Pending<F>[] = []
  let waiting: RowReport[] = []
  let behind: number | undefined

  const report = (one: RowReport) => {
    summary[one.status] += 1
    onReport(one)
  }
  const flush = async () => {
    const outcomes = await applyBatch(kind, batch, context)
    const written = batch.map(({ row, key, normalised }, n) => ({
      row,
      key,
      normalised,
      ...(outcomes[n] ?? refused({ field: null, code: "WRITE_FAILED", value: null })),
    }))
    for (const one of [...written, ...waiting].sort((a, b) => a.row - b.row)) report(one)
    batch = []
    waiting = []
    if (behind !== undefined) onShare(behind)
  }

  for await (const { row, cells, share } of source.rows()) {
    behind = share
    if (!columns) {
      if (cells.length > LIMITS.columns) throw new FileRefused("TOO_MANY_COLUMNS", `row ${row}`)
      const headers = mapHeaders(cells, kind.fields)
      if (headers.missing.length > 0)
        throw new FileRefused("HEADER_MISSING", headers.missing.join(", "))
      columns = headers.columns
      summary.unknownColumns = headers.unknown
      continue
    }
    summary.rows += 1
    if (summary.rows > LIMITS.rows)
      throw new FileRefused("TOO_MANY_ROWS", `more than ${LIMITS.rows}`)
    const read = readRecord(cells, columns, kind.fields)
    if (!read.ok) {
      waiting.push({ row, key: null, normalised: read.normalised, ...refused(...read.errors) })
    } else {
      const key = kind.keyOf(read.record)
      const first = firstRowOfKey.get(key)
      if (first === undefined) {
        firstRowOfKey.set(key, row)
        batch.push({ row, key, record: read.record, normalised: read.normalised })
      } else {
        const error = { field: null, code: "DUPLICATE_IN_FILE", value: `row ${first}` } as const
        waiting.push({ row, key, normalised: read.normalised, ...refused(error) })
      }
    }
    if (batch.length >= kind.batchSize || waiting.length >= 10_000) await flush()
  }
  if (!columns) throw new FileRefused("FILE_EMPTY", "no header row")
  await flush()
  return summary
}
