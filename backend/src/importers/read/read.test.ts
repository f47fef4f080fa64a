import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { RawRow } from "../engine/types"
import { openSource } from "./open-source"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ocop-read-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  const source = await openSource(path)
  const rows: RawRow[] = []
  for await (const row of source.rows()) rows.push(row)
  return { rows, description: source.description }
}

/** Windows-1258: base letters as in Latin-1, tones as combining bytes behind them. */
const WINDOWS_1258 = Buffer.from([
  ...[0x74, 0xea, 0x6e, 0x2c, 0x67, 0x69, 0xe1, 0x0a], // tên,giá
  ...[0x4d, 0xe2, 0xf2, 0x74, 0x20, 0x6f, 0x6e, 0x67, 0x2c, 0x31, 0x0a], // Mật ong,1
  ...[0x42, 0xfd, 0xf5, 0xd2, 0x69, 0x2c, 0x32, 0x0a], // Bưởi,2
])

describe("CSV", () => {
  it("reads UTF-8 with and without a byte-order mark alike", async () => {
    const plain = await read("a.csv", "tên,giá\nMật ong,1\n")
    const marked = await read("b.csv", "\ufefftên,giá\nMật ong,1\n")
    expect(marked.rows).toEqual(plain.rows)
    expect(plain.rows[1]?.cells).toEqual(["Mật ong", "1"])
  })

  it.each([
    ["UTF-8", Buffer.from(`tên,giá\n${"Mật ong,1\n".repeat(20_000)}`)],
    ["UTF-16", Buffer.from(`\ufefftên,giá\n${"Mật ong,1\n".repeat(20_000)}`, "utf16le")],
  ])("says with each row of %s how much of the file is behind", async (_name, content) => {
    const { rows } = await read("long.csv", content)
    const shares = rows.map(({ share = 0 }) => share)
    expect(
      shares.every((share, n) => share > 0 && share <= 1 && share >= (shares[n - 1] ?? 0) - 0.02),
    ).toBe(true)
    expect(shares.at(-1)).toBeCloseTo(1, 1)
    expect(shares[10_000]).toBeGreaterThan(0.3)
    expect(shares[10_000]).toBeLessThan(0.7)
  })

  it("reads Windows-1258 and composes its tone marks", async () => {
    const { rows, description } = await read("c.csv", WINDOWS_1258)
    expect(description).toContain("windows-1258")
    expect(rows.map(({ cells }) => cells.map((cell) => cell.normalize("NFC")))).toEqual([
      ["tên", "giá"],
      ["Mật ong", "1"],
      ["Bưởi", "2"],
    ])
  })

  it("reads what a spreadsheet saves as Unicode text", async () => {
    const utf16 = Buffer.from("\ufefftên\tgiá\r\nMật ong\t1\r\n", "utf16le")
    const { rows } = await read("u.txt", utf16)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["tên", "giá"],
      ["Mật ong", "1"],
    ])
  })

  it.each([",", ";", "\t", "|"])("finds the separator %j by itself", async (separator) => {
    const { rows } = await read("d.csv", `a${separator}"b, c; d"\n1${separator}2\n`)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["a", "b, c; d"],
      ["1", "2"],
    ])
  })

  it("keeps line breaks and doubled quotes inside quotes", async () => {
    const { rows } = await read("e.csv", 'name,note\r\n"Cu đơ ""A""","dòng 1\ndòng 2"\r\n')
    expect(rows[1]?.cells).toEqual(['Cu đơ "A"', "dòng 1\ndòng 2"])
  })

  it("gives single short rows as they are instead of failing the file", async () => {
    const { rows } = await read("f.csv", "a,b,c\n1\n1,2,3,4\n")
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 1, 4])
  })
})

type Cell = { r: string; xml: string; attributes?: string }

function workbook(rows: Cell[][], shared: string[] = [], extra: Record<string, Uint8Array> = {}) {
  const sheet = rows
    .map((cells, n) => {
      const inner = cells.map(
        ({ r, xml, attributes = "" }) => `<c r="${r}" ${attributes}>${xml}</c>`,
      )
      return `<row r="${n + 1}">${inner.join("")}</row>`
    })
    .join("")
  const strings = shared.map((text) => `<si><t>${text}</t></si>`).join("")
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="x"><workbookPr/><sheets><sheet name="Hàng" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    "xl/sharedStrings.xml": strToU8(`<sst>${strings}</sst>`),
    ...extra,
  })
}

describe("XLSX", () => {
  it("reads shared texts, numbers, dates and the cached value of formulas", async () => {
    const file = workbook(
      [
        [
          { r: "A1", xml: "<v>0</v>", attributes: 't="s"' },
          { r: "C1", xml: "<is><t>Giá &amp; ngày</t></is>", attributes: 't="inlineStr"' },
        ],
        [
          { r: "A2", xml: "<v>1</v>", attributes: 't="s"' },
          { r: "B2", xml: "<v>45580</v>", attributes: 's="1"' },
          { r: "C2", xml: "<f>B1*2</f><v>12500</v>" },
          { r: "D2", xml: "<f>HYPERLINK(1)</f>" },
          { r: "E2", xml: "<v>0.30000000000000004</v>" },
          { r: "F2", xml: "<v>1</v>", attributes: 't="b"' },
        ],
      ],
      ["Tên", "Mật ong"],
    )
    const { rows, description } = await read("g.xlsx", file)
    expect(description).toContain("Hàng")
    expect(rows[0]?.cells).toEqual(["Tên", "", "Giá & ngày"])
    expect(rows[1]?.cells).toEqual(["Mật ong", "2024-10-15", "12500", "=", "0.3", "yes"])
  })

  it("says with each row how much of the sheet is behind, where the sheet says how long it is", async () => {
    const sheet = [1, 2, 4].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`).join("")
    const xml = `<worksheet><dimension ref="A1:A4"/><sheetData>${sheet}</sheetData></worksheet>`
    const { rows } = await read(
      "p.xlsx",
      workbook([], [], { "xl/worksheets/sheet1.xml": strToU8(xml) }),
    )
    expect(rows.map(({ share }) => share)).toEqual([0.25, 0.5, 1])
  })

  it("refuses a zip bomb after a little of it", async () => {
    const bomb = workbook([], [], { "xl/sharedStrings.xml": new Uint8Array(64 * 1024 * 1024) })
    await expect(read("h.xlsx", bomb)).rejects.toThrow("ZIP_BOMB")
  })

  it("refuses a sheet that declares entities", async () => {
    const evil = `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`
    const file = workbook([], [], { "xl/worksheets/sheet1.xml": strToU8(evil) })
    await expect(read("i.xlsx", file)).rejects.toThrow("FILE_DAMAGED")
  })

  it("says what to do with an old .xls file", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(64)])
    await expect(read("j.xls", old)).rejects.toThrow("FORMAT_UNKNOWN")
  })
})
