import { withClient } from "../postgres/databases.js"

/** The storefront's public API key (title `storefront`, else the oldest); empty when there is none. */
export async function readPublishableKey(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const found = await client.query<{ token: string }>(
      `select token from api_key
       where type = 'publishable' and revoked_at is null and deleted_at is null
       order by (title = 'storefront') desc, created_at limit 1`,
    )
    return found.rows[0]?.token ?? ""
  })
}
