import { sameSecret } from "../../payments/bank-feed/same-secret"

/** Whether a call brings the secret of its hook; none does where no secret is set. */
export const isHookSecret = (given: string | null, own: string | undefined): boolean =>
  own !== undefined && sameSecret(given ?? "", own)
