/**
 * A backup is one gzip file of SQL text that a person can read and `psql` can load: a first comment
 * with the manifest, one `COPY … FROM stdin;` block a table (data in COPY's text format, ended by
 * `\.`), the positions of the sequences, uploaded files as comments, and a last comment by which a
 * file that was cut short is known.
 */
export type Manifest = {
  version: 1
  madeAt: string
  /** The schema the data fits, see `migrationsHash`. */
  migrations: string
}

export type Trailer = { tables: number; rows: number; files: number }

const FIRST = "-- ocop-backup "
const LAST = "-- ocop-backup-end "
const FILE = "-- ocop-file "

export function manifestLine(manifest: Manifest): string {
  return `${FIRST}${JSON.stringify(manifest)}\n`
}

export function trailerLine(trailer: Trailer): string {
  return `${LAST}${JSON.stringify(trailer)}\n`
}

export function fileLine(path: string, content: Buffer): string {
  return `${FILE}${JSON.stringify(path)} ${content.toString("base64")}\n`
}

export type Line =
  | { kind: "manifest"; manifest: Manifest }
  | { kind: "trailer"; trailer: Trailer }
  | { kind: "file"; path: string; content: Buffer }
  | { kind: "copy"; sql: string }
  | { kind: "sql"; sql: string }
  | { kind: "nothing" }

/** Reads one line outside a COPY block. */
export function parseLine(text: string): Line {
  if (text.startsWith(FIRST)) {
    return { kind: "manifest", manifest: JSON.parse(text.slice(FIRST.length)) as Manifest }
  }
  if (text.startsWith(LAST)) {
    return { kind: "trailer", trailer: JSON.parse(text.slice(LAST.length)) as Trailer }
  }
  if (text.startsWith(FILE)) {
    const rest = text.slice(FILE.length)
    const cut = rest.lastIndexOf(" ")
    const path = JSON.parse(rest.slice(0, cut)) as string
    return { kind: "file", path, content: Buffer.from(rest.slice(cut + 1), "base64") }
  }
  if (text.startsWith("COPY ")) return { kind: "copy", sql: text.replace(/;$/, "") }
  if (text === "" || text.startsWith("--")) return { kind: "nothing" }
  return { kind: "sql", sql: text }
}
