import type { Fields } from "../../importers/engine/types"

/** The columns of a kind for `--help`: name, whether needed, what goes in, other names it may have. */
export function describeColumns(kind: string, fields: Fields): string {
  const lines = Object.entries(fields).map(([name, { required, help, aliases }]) => {
    const also = aliases.length > 0 ? `\n      also: ${aliases.join(", ")}` : ""
    return `  ${name}${required ? " *" : ""} – ${help}${also}`
  })
  return [
    `Columns of ${kind} (* = needed). Marks, case and signs in headers do not matter.`,
    ...lines,
    "",
    "Files: CSV (comma, semicolon, tab or bar; UTF-8 or Windows-1258) or XLSX (first sheet).",
    "Dates: 15/10/2024 or 2024-10-15. Money: 12.500đ, 12,500 VND, 12500. Formulas are never computed.",
  ].join("\n")
}
