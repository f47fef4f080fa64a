import { createReadStream, mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import type { Writable } from "node:stream"
import { finished } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { Failure } from "../lib/failure.js"
import { withClient } from "../postgres/databases.js"
import { type Manifest, parseLine, type Trailer } from "./format.js"
import { lines } from "./lines.js"
import { listTables, quoted } from "./tables.js"

function open(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  createReadStream(file)
    .once("error", (error) => gunzip.destroy(error))
    .pipe(gunzip)
  return lines(gunzip)
}

/** Reads only the manifest. Throws a `Failure` for a file that is no backup. */
export async function readManifest(file: string): Promise<Manifest> {
  try {
    for await (const line of open(file)) {
      const first = parseLine(line.toString("utf8"))
      if (first.kind === "manifest" && first.manifest.version === 1) return first.manifest
      break
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new Failure(`There is no file ${file}.`)
    }
  }
  throw new Failure(`${file} is not a backup made by \`ocop backup\`.`)
}

async function copyIn(
  client: pg.Client,
  sql: string,
  source: AsyncGenerator<Buffer>,
): Promise<number> {
  const target: Writable = client.query(copyFrom(sql))
  const done = finished(target)
  done.catch(() => undefined)
  const END = Buffer.from("\\.")
  const LINE_FEED = Buffer.from("\n")
  let rows = 0
  let batch: Buffer[] = []
  let size = 0
  const flush = async () => {
    if (size > 0 && !target.write(Buffer.concat(batch))) {
      await Promise.race([new Promise((go) => target.once("drain", go)), done])
    }
    batch = []
    size = 0
  }
  for (;;) {
    const next = await source.next()
    if (next.done || next.value.equals(END)) break
    batch.push(next.value, LINE_FEED)
    size += next.value.length + 1
    rows++
    if (size > 65_536) await flush()
  }
  await flush()
  target.end()
  await done
  return rows
}

function writeUpload(folder: string, path: string, content: Buffer): void {
  const target = join(folder, path)
  if (relative(folder, target).startsWith("..")) {
    throw new Failure(`The backup holds a file outside its folder: ${path}.`)
  }
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}

function incomplete(file: string): Failure {
  return new Failure(`${file} is incomplete or damaged: nothing was restored from it.`)
}

async function load(client: pg.Client, file: string, uploadFolder?: string): Promise<Trailer> {
  const seen: Trailer = { tables: 0, rows: 0, files: 0 }
  const source = open(file)
  let end: Trailer | undefined
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const line = parseLine(next.value.toString("utf8"))
    if (line.kind === "copy") {
      seen.rows += await copyIn(client, line.sql, source)
      seen.tables++
    } else if (line.kind === "sql") {
      await client.query(line.sql)
    } else if (line.kind === "file") {
      if (uploadFolder) writeUpload(uploadFolder, line.path, line.content)
      seen.files++
    } else if (line.kind === "trailer") {
      end = line.trailer
    }
  }
  if (JSON.stringify(end) !== JSON.stringify(seen)) {
    throw incomplete(file)
  }
  return seen
}

/**
 * Replaces everything in a migrated database by what the backup holds, in one transaction: all of it
 * or nothing. Triggers and foreign keys rest meanwhile, because the rows are known to agree.
 */
export async function readBackup(
  databaseUrl: string,
  file: string,
  uploadFolder?: string,
): Promise<Trailer> {
  return withClient(databaseUrl, async (client) => {
    await client.query("begin")
    await client.query("set local session_replication_role = replica")
    const tables = await listTables(client)
    const names = tables.map((table) => quoted(client, table))
    if (names.length > 0) await client.query(`truncate ${names.join(", ")}`)
    const seen = await load(client, file, uploadFolder).catch((error: NodeJS.ErrnoException) => {
      throw error.code?.startsWith("Z_") ? incomplete(file) : error
    })
    await client.query("commit")
    await client.query("reset session_replication_role")
    await client.query("analyze")
    return seen
  })
}
