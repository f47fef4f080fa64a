import type { RegisterIdentity } from "./register-identity"

/**
 * The words of a transfer to this till: outlet, register and eight characters of the basket's own
 * id, which becomes the sale's. Letters, digits and spaces only, at most 25: banks keep no others.
 */
export const transferPurpose = (
  { outletCode, registerCode }: RegisterIdentity,
  basketId: string,
): string => `${outletCode} ${registerCode} ${basketId.slice(-8).toUpperCase()}`
