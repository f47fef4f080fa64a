import { pool } from "../../../lib/pg"

const UUID = "^fact:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"

// The cast waits for the match: not every sender writes ids that Postgres would take for one.
const SETTLE_SQL = `
  update intake_exception e set state = 'closed', closed_at = now(), closed_by = 'intake'
  from (
    select id, case when subject ~ '${UUID}' then substr(subject, 6)::uuid end fact
    from intake_exception where kind = 'FACT_QUARANTINED' and state = 'open'
  ) aside
  where e.id = aside.id and e.state = 'open'
    and (exists (select 1 from sale s where s.id = aside.fact)
      or exists (select 1 from session_fact f where f.id = aside.fact))`

/**
 * A fact that was set aside and could be posted later (after a restore its sale came second) asks
 * nobody any more. The raw fact stays.
 */
export async function settleSetAside(): Promise<void> {
  await pool().query(SETTLE_SQL)
}
