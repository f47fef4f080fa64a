import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { pool } from "../../lib/pg"
import { PRODUCER_MODULE } from "../../modules/producer"
import type { ProducerModuleService } from "../../modules/producer/service"
import { saveStaff } from "../../workflows/register/save-staff"

export const ADMIN_EMAIL = "admin@ocop.test"

/** A password from the environment, or a new one that the seed prints. */
export const passwordFrom = (name: string) =>
  process.env[name] || randomBytes(12).toString("base64url")

async function register(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<string> {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) throw new Error(`Account ${email}: ${error ?? "not made"}`)
  return authIdentity.id
}

/** The office's demo account. Answers with whether it was made now. */
export async function seedAdmin(container: MedusaContainer, password: string): Promise<boolean> {
  const [known] = await container.resolve(Modules.USER).listUsers({ email: ADMIN_EMAIL })
  if (known) return false
  const authIdentityId = await register(container, ADMIN_EMAIL, password)
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId,
      userData: { email: ADMIN_EMAIL, first_name: "Văn phòng", last_name: "OCOP (DEMO)" },
    },
  })
  return true
}

const STAFF = [
  { role: "manager", name: "Quản lý mẫu", pin: "135790" },
  { role: "cashier", name: "Thu ngân mẫu", pin: "246810" },
] as const

/** A manager and a cashier at every outlet that has none yet, with the demo PINs. */
export async function seedStaff(): Promise<void> {
  const { rows } = await pool().query<{ id: string; code: string }>(
    `select o.id, o.code from outlet o where o.deleted_at is null
       and not exists (select 1 from staff_outlet s where s.outlet_id = o.id) order by o.code`,
  )
  await Promise.all(
    rows.flatMap(({ id, code }) =>
      STAFF.map(({ role, name, pin }) =>
        saveStaff(pool(), {
          id: `staff_${code.toLowerCase()}_${role}`,
          name: `${name} ${code}`,
          pin,
          outlets: [{ outletId: id, role }],
        }),
      ),
    ),
  )
}

const national = (phone: string) => `0${phone.slice(3)}`

/**
 * A demo member for each of the first producers, with phone and password. The password login
 * knows the number in both ways to write it.
 */
export async function seedProducerMembers(
  container: MedusaContainer,
  password: string,
): Promise<void> {
  const { rows } = await pool().query<{ id: string; name: string }>(
    `select p.id, p.name from producer p where p.deleted_at is null
       and exists (select 1 from producer_product made where made.producer_id = p.id)
     order by (select count(*) from producer_product made where made.producer_id = p.id) desc,
       p.handle limit 12`,
  )
  const service = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const auth = container.resolve(Modules.AUTH)
  const known = await service.listProducerMembers({}, { select: ["phone"], take: null })
  const taken = new Set(known.map(({ phone }) => phone))
  await Promise.all(
    rows.map(async (producer, index) => {
      const phone = `+849${String(index + 1).padStart(8, "0")}`
      if (taken.has(phone)) return
      const member = await service.createProducerMembers({
        name: `Thành viên mẫu ${index + 1}`,
        phone,
        role: "owner",
        producer_id: producer.id,
      })
      const identityId = await register(container, national(phone), password)
      const [first] = await auth.listProviderIdentities({ auth_identity_id: identityId })
      await auth.createProviderIdentities([
        {
          provider: "emailpass",
          entity_id: phone,
          auth_identity_id: identityId,
          provider_metadata: first?.provider_metadata ?? {},
        },
      ])
      await auth.updateAuthIdentities([
        { id: identityId, app_metadata: { producer_member_id: member.id } },
      ])
    }),
  )
}
