import type { StockPosting } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { env } from "../../lib/env"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"

/** One movement asked of the kernel; `q` in units, negative = out. See the kernel's stock_alloc. */
export type StockLine = {
  i: string
  l: string
  q: number | string
  lot_id?: string
  lot?: string
  owner?: string
  cond?: string
  produced?: string | null
  expires?: string | null
  cause?: string
  /** When a till saw it, where that is not now. */
  happened_at?: string
}

export type Move = { n: number; lotId: string; qty: string }

/** The paper of a posting and who signs it. */
export type Paper = { cause: string; document: string; actor: string }

/** Posts lines inside the caller's transaction. Call it once a transaction, with all lines. */
export async function postStock(client: PoolClient, lines: StockLine[]): Promise<Move[]> {
  const { rows } = await client.query<Move>(
    `select n, lot_id::text "lotId", qty::text qty from stock_post($1) order by move_id`,
    [JSON.stringify(lines.map((line, n) => ({ n, ...line })))],
  )
  return rows
}

/**
 * Runs a posting under its paper, in one transaction and once: the same paper sent again, also at
 * the same moment, posts nothing and answers with the movements of the first time.
 */
export async function postOnce(
  paper: Paper,
  work: (client: PoolClient) => Promise<void>,
): Promise<StockPosting> {
  return withTransaction(async (client) => {
    await signPaper(client, paper)
    const before = await movesOf(client, paper.document)
    if (before.length > 0) return { id: paper.document, posted: false, moves: before }
    await work(client)
    return { id: paper.document, posted: true, moves: await movesOf(client, paper.document) }
  }).catch(translate)
}

/** Names cause, document and actor for everything that moves in this transaction; one at a time. */
export async function signPaper(client: PoolClient, paper: Paper): Promise<void> {
  await client.query(
    `select set_config('ocop.cause', $1, true), set_config('ocop.document', $2, true),
       set_config('ocop.actor', $3, true), set_config('ocop.today', $4, true),
       pg_advisory_xact_lock(hashtextextended($2, 42))`,
    [paper.cause, paper.document, paper.actor, env().OCOP_TODAY ?? ""],
  )
}

async function movesOf(client: PoolClient, document: string): Promise<StockPosting["moves"]> {
  const { rows } = await client.query<{ lotId: string; deltaMilli: number }>(
    `select lot_id::text "lotId", (sum(qty) * 1000)::float8 "deltaMilli" from stock_move
     where document = $1 and kind = 's' group by lot_id order by lot_id`,
    [document],
  )
  return rows
}

/** Refuses when these levels now promise more than they hold: office work must not break orders. */
export async function refuseIfPromised(client: PoolClient, lines: StockLine[]): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from inventory_level il join jsonb_to_recordset($1) as x(i text, l text)
       on x.i = il.inventory_item_id and x.l = il.location_id
     where il.deleted_at is null and il.stocked_quantity < il.reserved_quantity limit 1`,
    [JSON.stringify(lines)],
  )
  if (rowCount) refuse("STOCK_SHORT", { reason: "reserved" })
}

/** A lot that would go below zero is a refusal, not a fault. */
export function translate(error: unknown): never {
  const text = error instanceof Error ? error.message : ""
  if (text.includes("stock_lot_not_negative")) refuse("STOCK_SHORT")
  throw error
}
