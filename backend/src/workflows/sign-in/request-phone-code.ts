import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { normalisePhone } from "@ocop/vn"
import { pool } from "../../lib/pg"
import { sendCode } from "./send-code"

const PROVIDER = "phone-code"

/** Gives a member the identity by which the provider will know the phone. */
async function ensureIdentity(
  container: MedusaContainer,
  memberId: string,
  phone: string,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id: phone })
  if (!known) {
    await auth.createAuthIdentities({
      provider_identities: [{ provider: PROVIDER, entity_id: phone }],
      app_metadata: { producer_member_id: memberId },
    })
    return
  }
  // The number may have passed to another member since.
  await auth.updateAuthIdentities({
    id: known.auth_identity_id ?? "",
    app_metadata: { producer_member_id: memberId },
  })
}

/**
 * Sends a code to the member with this phone. Who asks learns nothing: unknown and exhausted phones
 * end in the same silence.
 */
export async function requestPhoneCode(container: MedusaContainer, text: string): Promise<void> {
  const parsed = normalisePhone(text)
  if (!parsed.ok) return
  const { phone } = parsed
  const found = await pool().query<{ id: string }>(
    `select m.id from producer_member m join producer p on p.id = m.producer_id
     where m.phone = $1 and m.deleted_at is null and p.deleted_at is null`,
    [phone],
  )
  const member = found.rows[0]
  if (!member) return
  // Before the code: it may arrive faster than the identity is written.
  await ensureIdentity(container, member.id, phone)
  await sendCode(phone, member.id)
}
