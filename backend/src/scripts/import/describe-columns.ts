import type { Fields } from "../../importers/engine/types"

/**
 * The columns of a kind for `--help`, in Vietnamese and English: names, whether needed, what goes in.
 * A header may have any of the names.
 */
export function describeColumns(kind: string, fields: Fields): string {
  const lines = Object.entries(fields).map(
    ([name, { required, help, aliases }]) =>
      `  ${name}${required ? " *" : ""} – ${help}\n      = ${aliases.join(", ")}`,
  )
  return [
    `Columns of ${kind} (* = needed). Marks, case and signs in headers do not matter.`,
    `Các cột của ${kind} (* = bắt buộc). Tiêu đề không phân biệt dấu, chữ hoa và ký hiệu.`,
    ...lines,
    "",
    "Files: CSV (comma, semicolon, tab or bar; UTF-8 or Windows-1258) or XLSX (first sheet).",
    "Tệp: CSV (dấu phẩy, chấm phẩy, tab hoặc gạch đứng; UTF-8 hoặc Windows-1258) hoặc XLSX (trang đầu).",
    "Dates: 15/10/2024 or 2024-10-15. Money: 12.500đ, 12,500 VND, 12500. Formulas are never computed.",
    "Ngày: 15/10/2024 hoặc 2024-10-15. Tiền: 12.500đ, 12,500 VND, 12500. Công thức không được tính.",
  ].join("\n")
}
