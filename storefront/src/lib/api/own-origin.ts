import "server-only"
import { refusal } from "./forward"

/**
 * Refuses a writing request that another site's page sent along with the cookie. Browsers always
 * name the origin of such requests.
 */
export function foreignOrigin(request: Request): Response | null {
  const origin = request.headers.get("origin")
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host")
  const same = origin !== null && URL.canParse(origin) && new URL(origin).host === host
  return same ? null : refusal("FORBIDDEN")
}
