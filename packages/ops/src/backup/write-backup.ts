import { createWriteStream, readdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import type pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { withClient } from "../postgres/databases.js"
import { readInstallation } from "../stack/installation.js"
import { fileLine, manifestLine, type Trailer, trailerLine } from "./format.js"
import { listTables, quoted, sequenceStatements, type Table } from "./tables.js"

const LINE_FEED = 0x0a

/** Rows that end in a piece of COPY's text: within a row a line feed is written as two letters. */
function rowsIn(text: Buffer): number {
  let rows = 0
  for (let at = text.indexOf(LINE_FEED); at !== -1; at = text.indexOf(LINE_FEED, at + 1)) rows++
  return rows
}

async function* tableBlock(
  client: pg.Client,
  table: Table,
  count: (rows: number) => void,
): AsyncGenerator<Buffer | string> {
  const columns = table.columns.map((name) => client.escapeIdentifier(name)).join(", ")
  const name = quoted(client, table)
  yield `COPY ${name} (${columns}) FROM stdin;\n`
  const stream = client.query(copyTo(`copy ${name} (${columns}) to stdout`))
  // The stream's own count comes with an answer of its own, which may arrive after its end.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    count(rowsIn(chunk))
    yield chunk
  }
  yield "\\.\n"
}

function* uploads(folder: string | undefined): Generator<{ path: string; content: Buffer }> {
  if (!folder) return
  let entries: string[]
  try {
    entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
  } catch {
    return
  }
  for (const path of entries.sort()) {
    try {
      yield { path, content: readFileSync(join(folder, path)) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error
    }
  }
}

async function* backupText(
  client: pg.Client,
  migrations: string,
  uploadFolder: string | undefined,
  trailer: Trailer,
): AsyncGenerator<Buffer | string> {
  yield manifestLine({ version: 1, madeAt: new Date().toISOString(), migrations })
  yield "SET session_replication_role = replica;\n"
  for (const table of await listTables(client)) {
    yield* tableBlock(client, table, (rows) => {
      trailer.rows += rows
    })
    trailer.tables++
  }
  for (const sql of await sequenceStatements(client)) yield `${sql}\n`
  for (const { path, content } of uploads(uploadFolder)) {
    yield fileLine(path, content)
    trailer.files++
  }
  yield trailerLine(trailer)
}

/**
 * Writes the whole database, as of one moment, and the uploaded files into one gzip file. The shop
 * may go on selling meanwhile. The file appears under its name only when it is complete.
 */
export async function writeBackup(
  databaseUrl: string,
  file: string,
  uploadFolder?: string,
): Promise<Trailer> {
  const migrations = (await readInstallation(databaseUrl, "migrations")) ?? ""
  const trailer: Trailer = { tables: 0, rows: 0, files: 0 }
  const draft = `${file}.part`
  try {
    await withClient(databaseUrl, async (client) => {
      await client.query("begin isolation level repeatable read read only")
      await client.query("set local datestyle = 'ISO'; set local extra_float_digits = 3")
      const text = Readable.from(backupText(client, migrations, uploadFolder, trailer))
      await pipeline(text, createGzip({ level: 6 }), createWriteStream(draft, { mode: 0o600 }))
      await client.query("commit")
    })
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return trailer
}
