import { env } from "../../lib/env"
import { pool } from "../../lib/pg"
import { CODE_MINUTES } from "../../modules/phone-code/codes"
import { openAddress } from "../notices/seal-address"

export type DemoCode = { name: string; phone: string; code: string; sentAt: string }

type Row = { name: string; phone: string; sealed: string; sentAt: Date }

/**
 * Codes that were sent to members of demo producers and still hold: nobody holds those phones. Where
 * the made-up bank pays, shoppers are made up too, and theirs are told as well. Codes of real people
 * are never shown to anyone.
 */
export async function readDemoCodes(): Promise<DemoCode[]> {
  const found = await pool().query<Row>(
    `select coalesce(m.name, '') name, n.to_masked phone, n.data->>'sealedCode' sealed, n.created_at "sentAt"
     from notice n
     left join producer_member m on m.id = split_part(n.dedupe_key, ':', 2)
     left join producer p on p.id = m.producer_id
     where n.template = 'sign-in-code' and n.data ? 'sealedCode'
       and (p.is_demo or (m.id is null and $2::boolean)) and n.created_at > now() - make_interval(mins => $1)
     order by n.id desc limit 20`,
    [CODE_MINUTES, env().OCOP_BANK_SIMULATOR === "on"],
  )
  return found.rows.map(({ name, phone, sealed, sentAt }) => ({
    name,
    phone,
    code: openAddress(sealed),
    sentAt: sentAt.toISOString(),
  }))
}
