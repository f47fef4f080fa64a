import { crc32 } from "node:zlib"

const u16 = (n: number) => [n & 0xff, (n >> 8) & 0xff]
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)]

/** A zip whose parts are stored as they are (APPNOTE.TXT 4.3): enough for a workbook. */
function zip(parts: Record<string, string>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text)
    const sizes = [...u32(crc32(data)), ...u32(data.length), ...u32(data.length)]
    const entry = [20, ...Array(9).fill(0), ...sizes, ...u16(Buffer.byteLength(name)), 0, 0]
    const file = Buffer.from([...u32(0x04034b50), ...entry, ...Buffer.from(name), ...data])
    const listed = [...u32(0x02014b50), 20, 0, ...entry, ...Array(10).fill(0), ...u32(at)]
    files.push(file)
    directory.push(Buffer.from([...listed, ...Buffer.from(name)]))
    at += file.length
  }
  const listed = Buffer.concat(directory)
  const count = u16(files.length)
  const end = [
    ...u32(0x06054b50),
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...u32(listed.length),
    ...u32(at),
  ]
  return Buffer.concat([...files, listed, Buffer.from([...end, 0, 0])])
}

const cell = (value: string | number, column: number, row: number) => {
  const at = `r="${String.fromCharCode(65 + column)}${row}"`
  return typeof value === "number"
    ? `<c ${at}><v>${value}</v></c>`
    : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`
}

/** A workbook of one sheet, as a spreadsheet saves it: texts and numbers, no markup in them. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const lines = rows.map(
    (cells, n) => `<row r="${n + 1}">${cells.map((one, c) => cell(one, c, n + 1)).join("")}</row>`,
  )
  return zip({
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="Xã" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><dimension ref="A1:Z${rows.length}"/><sheetData>${lines.join("")}</sheetData></worksheet>`,
  })
}
