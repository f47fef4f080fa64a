import type { ConsentPurpose } from "@ocop/contracts"
import type { PoolClient } from "pg"

export type ConsentEvent = {
  /** `order:HT…`: whose words these are. */
  subject: string
  consents: readonly { purpose: ConsentPurpose; version: string }[]
  /** False takes an earlier yes back. */
  given: boolean
  /** Where it was said: `checkout`, `order-page`. */
  source: string
  locale: "vi" | "en"
  at: Date
}

/** The one way in which a yes, or its taking back, is written; the table only grows. */
export async function recordConsents(client: PoolClient, event: ConsentEvent): Promise<void> {
  const { subject, consents, given, source, locale, at } = event
  if (consents.length === 0) return
  await client.query({
    name: "record-consents",
    text: `insert into consent_record (subject, purpose, version, given, source, locale, at)
      select $1, x.purpose, x.version, $3, $4, $5, $6
      from jsonb_to_recordset($2::jsonb) as x(purpose text, version text)`,
    values: [subject, JSON.stringify(consents), given, source, locale, at],
  })
}
