import { pool } from "../lib/pg"

const present = (codes: readonly (string | null | undefined)[]) => [
  ...new Set(codes.filter((code): code is string => typeof code === "string")),
]

/** Which of these commune codes exist. */
export async function knownCommunes(
  codes: readonly (string | null | undefined)[],
): Promise<Set<string>> {
  const { rows } = await pool().query<{ code: string }>(
    "select code from commune where deleted_at is null and code = any($1)",
    [present(codes)],
  )
  return new Set(rows.map(({ code }) => code))
}

/** The sales channel of the online shop, if it was made. */
export async function onlineChannelIds(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    "select id from sales_channel where name = 'online' and deleted_at is null",
  )
  return rows.map(({ id }) => id)
}

/** The shipping profile of goods, if the shop was set up. */
export async function shippingProfileId(): Promise<string | undefined> {
  const { rows } = await pool().query<{ id: string }>(
    "select id from shipping_profile where type = 'default' and deleted_at is null limit 1",
  )
  return rows[0]?.id
}

/** Names of these communes, by code. */
export async function communeNames(
  codes: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ code: string; name: string }>(
    "select code, name from commune where deleted_at is null and code = any($1)",
    [present(codes)],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Ids of these producers, by handle. */
export async function producerIds(handles: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ handle: string; id: string }>(
    "select handle, id from producer where deleted_at is null and handle = any($1)",
    [handles],
  )
  return new Map(rows.map(({ handle, id }) => [handle, id]))
}
