import type pg from "pg"
import { withClient } from "../postgres/databases.js"
import { type Law, readLaws } from "./read-laws.js"

export type Verdict = {
  law: string
  title: string
  holds: boolean
  /** How many rows break it; 0 when it holds or could not be asked. */
  count: number
  /** The first few rows that break it. */
  rows: Record<string, unknown>[]
  /** Why it could not be asked. */
  error?: string
  milliseconds: number
}

const SHOWN = 5

async function check(client: pg.Client, law: Law): Promise<Verdict> {
  const started = Date.now()
  const verdict = { law: law.id, title: law.title, holds: false, count: 0, rows: [] }
  try {
    const { rows } = await client.query<Record<string, unknown>>(law.sql)
    const milliseconds = Date.now() - started
    const shown = rows.slice(0, SHOWN)
    return { ...verdict, holds: rows.length === 0, count: rows.length, rows: shown, milliseconds }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ...verdict, error: message, milliseconds: Date.now() - started }
  }
}

/**
 * Asks every law of one moment: all queries see the same snapshot, and none can write. A law holds
 * when its query returns no row; one that cannot be asked does not hold.
 */
export async function checkLaws(databaseUrl: string): Promise<Verdict[]> {
  const laws = readLaws()
  return withClient(databaseUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only")
    const verdicts: Verdict[] = []
    for (const law of laws) {
      await client.query("savepoint law")
      verdicts.push(await check(client, law))
      await client.query("rollback to savepoint law")
    }
    await client.query("rollback")
    return verdicts
  })
}
