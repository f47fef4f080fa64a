import type { RowReport } from "../../importers"

const text = (value: unknown) => (value === null ? "–" : JSON.stringify(value))

/**
 * A row's report for people, whole: what changed or why it was refused, and then what was read
 * otherwise than it was written (`price: 12.500đ → 12500`).
 */
export function reportText({ row, status, key, errors, changes, normalised }: RowReport): string {
  const details =
    status === "refused"
      ? errors.map(({ field, code, value }) => `${field ?? "row"}: ${code} ${text(value)}`)
      : changes.map(({ field, from, to }) =>
          from === null ? `${field} = ${text(to)}` : `${field}: ${text(from)} → ${text(to)}`,
        )
  const read = normalised.map(({ field, from, to }) => `${field}: ${from} → ${to}`)
  return [
    `row ${row} ${status}${key === null ? "" : ` ${key}`}`,
    ...(details.length > 0 ? [details.join(", ")] : []),
    ...(read.length > 0 ? [`read as ${read.join(", ")}`] : []),
  ].join("; ")
}
