import { pool } from "../../lib/pg"
import { CODE_MINUTES, issueCode } from "../../modules/phone-code/codes"
import { queueNotice } from "../notices/queue-notice"
import { sealAddress } from "../notices/seal-address"
import { wakeWorkers } from "../outbox/wake-workers"

/**
 * Sends a one-time code to a phone (`+84…`), in place of an older one; nothing when the phone had its
 * share today. `holder` names whose letter it is, so that it can be found again; never the phone.
 */
export async function sendCode(phone: string, holder: string): Promise<void> {
  const code = await issueCode(phone)
  if (code === null) return
  await queueNotice(pool(), {
    channel: "sms",
    to: phone,
    template: "sign-in-code",
    // Sealed like the number: whoever reads the table cannot sign in with it.
    data: { sealedCode: sealAddress(code), minutes: CODE_MINUTES },
    dedupeKey: `sign-in-code:${holder}:${Date.now()}`,
  })
  wakeWorkers()
}
