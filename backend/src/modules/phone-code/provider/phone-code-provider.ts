import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import { normalisePhone } from "@ocop/vn"
import { takeCode } from "../codes"

const WRONG: AuthenticationResponse = { success: false, error: "The code is wrong or too old." }

/** Medusa auth provider: phone and the one-time code that was sent to it. */
export class PhoneCodeProvider extends AbstractAuthModuleProvider {
  static override identifier = "phone-code"
  static override DISPLAY_NAME = "Phone and one-time code"

  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { phone, code } = (body ?? {}) as Record<string, unknown>
    if (typeof phone !== "string" || typeof code !== "string") return WRONG
    const parsed = normalisePhone(phone)
    if (!parsed.ok || !/^\d{6}$/.test(code)) return WRONG
    if (!(await takeCode(parsed.phone, code))) return WRONG
    const authIdentity = await identities.retrieve({ entity_id: parsed.phone }).catch(() => null)
    return authIdentity ? { success: true, authIdentity } : WRONG
  }
}
