import type { ConsentPurpose } from "@ocop/contracts"
import { now } from "../../lib/clock"
import { withTransaction } from "../../lib/pg"
import { recordConsents } from "./record-consents"

const LAST_WORD = `
  select r.version, r.given, w.locale from consent_record r join web_order w on w.code = $2
  where r.subject = $1 and r.purpose = $3 order by r.id desc limit 1`

/** Takes a yes of an order back. Taken back already, or never given, nothing is written. */
export async function withdrawConsent(code: string, purpose: ConsentPurpose): Promise<void> {
  const subject = `order:${code}`
  await withTransaction(async (client) => {
    await client.query("select 1 from web_order where code = $1 for update", [code])
    const found = await client.query<{ version: string; given: boolean; locale: "vi" | "en" }>(
      LAST_WORD,
      [subject, code, purpose],
    )
    const [last] = found.rows
    if (!last?.given) return
    const { version, locale } = last
    const consents = [{ purpose, version }]
    await recordConsents(client, {
      ...{ subject, consents, given: false, source: "order-page", locale, at: now() },
    })
  })
}
