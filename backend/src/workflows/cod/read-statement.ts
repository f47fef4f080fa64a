import { fold } from "@ocop/vn"
import { parse } from "csv-parse/sync"
import { optional, required } from "../../importers/engine/fields"
import { mapHeaders } from "../../importers/engine/map-headers"
import { readRecord } from "../../importers/engine/read-record"
import { money } from "../../importers/normalise/number"
import { text } from "../../importers/normalise/text"
import { sniffSeparator } from "../../importers/read/sniff-separator"

/** A line of a carrier's statement; amounts in đồng. */
export type StatementLine = { reference: string; collected: number; fee: number }

export type StatementFault = { row: number; field: string | null; code: string }

const FIELDS = {
  order: optional(text, "our order code", [
    "order_code",
    "client_order_code",
    "mã đơn",
    "mã đơn hàng",
    "mã đơn khách hàng",
    "mã đơn shop",
  ]),
  waybill: optional(text, "the carrier's number of the parcel", [
    "tracking",
    "tracking_number",
    "mã vận đơn",
    "mã phiếu gửi",
    "số hiệu bưu gửi",
  ]),
  collected: required(money, "cash collected, đồng", [
    "cod",
    "cod_amount",
    "tiền thu hộ",
    "tiền cod",
    "số tiền thu hộ",
    "thực thu",
  ]),
  fee: optional(money, "what the carrier kept, đồng", [
    "phí",
    "cước",
    "phí dịch vụ",
    "tổng phí",
    "tổng cước",
    "phí thu hộ",
  ]),
}

const MOST_LINES = 5_000
const isFooter = (cells: readonly string[]) =>
  /^(tong|cong|total)\b/.test(fold(cells.find((cell) => cell.trim() !== "") ?? ""))

/**
 * The lines of a carrier's CSV, or everything that is wrong with it: money is taken whole or not at
 * all. Columns are found by their usual names; a row of sums at the end is no line.
 */
export function readStatement(
  csv: string,
): { ok: true; lines: StatementLine[] } | { ok: false; faults: StatementFault[] } {
  const [head = ""] = csv.split(/\r?\n/, 1)
  let rows: string[][]
  try {
    rows = parse(csv, {
      ...{ bom: true, delimiter: sniffSeparator(head), relax_column_count: true },
      skip_empty_lines: true,
    })
  } catch {
    return { ok: false, faults: [{ row: 1, field: null, code: "FILE_DAMAGED" }] }
  }
  const [headers = [], ...body] = rows
  const { columns, missing } = mapHeaders(headers, FIELDS)
  const faults: StatementFault[] = missing.map((field) => ({ row: 1, field, code: "REQUIRED" }))
  if (!columns.has("order") && !columns.has("waybill")) {
    faults.push({ row: 1, field: "order", code: "REQUIRED" })
  }
  if (body.length > MOST_LINES) faults.push({ row: MOST_LINES, field: null, code: "OUT_OF_RANGE" })
  if (faults.length > 0) return { ok: false, faults }
  const lines: StatementLine[] = []
  for (const [n, cells] of body.entries()) {
    if (isFooter(cells)) continue
    const read = readRecord(cells, columns, FIELDS)
    if (!read.ok) {
      faults.push(...read.errors.map(({ field, code }) => ({ row: n + 2, field, code })))
      continue
    }
    const { order, waybill, collected, fee } = read.record
    const reference = [order, waybill].filter(Boolean).join(" / ")
    if (reference === "") faults.push({ row: n + 2, field: "order", code: "REQUIRED" })
    lines.push({ reference, collected, fee: fee ?? 0 })
  }
  if (lines.length === 0 && faults.length === 0) {
    faults.push({ row: 2, field: null, code: "REQUIRED" })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lines }
}
