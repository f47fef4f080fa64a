import type { RowReport } from "../../importers"

const text = (value: unknown) => (value === null ? "–" : JSON.stringify(value))

/** A row's report for people; nothing for rows that changed nothing. */
export function reportText(report: RowReport): string | null {
  if (report.status === "unchanged") return null
  const details =
    report.status === "refused"
      ? report.errors.map(({ field, code, value }) => `${field ?? "row"}: ${code} ${text(value)}`)
      : report.changes.map(({ field, from, to }) =>
          from === null ? `${field} = ${text(to)}` : `${field}: ${text(from)} → ${text(to)}`,
        )
  const shown = details.slice(0, 4).join(", ")
  const more = details.length > 4 ? `, +${details.length - 4}` : ""
  return `row ${report.row} ${report.status} ${report.key ?? ""} ${shown}${more}`
}
