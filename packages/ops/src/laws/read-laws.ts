import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../lib/failure.js"
import { repoRoot } from "../lib/paths.js"

export type Law = { id: string; title: string; sql: string }

/** The file that states the laws, one query each. */
export const lawsFile = join(repoRoot, "tests", "laws", "laws.sql")

/**
 * Splits the file into its queries. Each begins with a comment `-- L1: title`; further comments and
 * the query follow until the next such line.
 */
export function parseLaws(text: string): Law[] {
  const heads = [...text.matchAll(/^--\s*(L\d+[a-z]?):\s*(.+)$/gm)]
  return heads.map((head, index) => {
    const from = head.index + head[0].length
    const sql = text.slice(from, heads[index + 1]?.index ?? text.length).trim()
    return { id: head[1] ?? "", title: (head[2] ?? "").trim(), sql: sql.replace(/;\s*$/, "") }
  })
}

/** All laws that are stated. Throws a `Failure` when there are none. */
export function readLaws(): Law[] {
  const laws = existsSync(lawsFile) ? parseLaws(readFileSync(lawsFile, "utf8")) : []
  if (laws.length === 0) throw new Failure(`No laws are stated in ${lawsFile}.`)
  return laws
}

/** Whether any law is stated yet. */
export function hasLaws(): boolean {
  return existsSync(lawsFile)
}
