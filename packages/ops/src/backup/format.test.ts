import { expect, test } from "vitest"
import { fileLine, manifestLine, parseLine, trailerLine } from "./format.js"

const read = (line: string) => parseLine(line.replace(/\n$/, ""))

test("every line of a backup is read back as what was written", () => {
  const manifest = { version: 1, madeAt: "2026-11-21T00:00:00Z", migrations: "abc" } as const
  const trailer = { tables: 2, rows: 30, files: 1 }
  expect(read(manifestLine(manifest))).toEqual({ kind: "manifest", manifest })
  expect(read(trailerLine(trailer))).toEqual({ kind: "trailer", trailer })
  const content = Buffer.from([0, 10, 255])
  const path = 'ảnh/cam "bù".webp'
  expect(read(fileLine(path, content))).toEqual({ kind: "file", path, content })
})

test("statements and copy blocks are told apart from comments", () => {
  expect(parseLine('COPY "public"."t" ("a") FROM stdin;')).toEqual({
    kind: "copy",
    sql: 'COPY "public"."t" ("a") FROM stdin',
  })
  expect(parseLine("SELECT 1;").kind).toBe("sql")
  expect(parseLine("-- a remark").kind).toBe("nothing")
})
