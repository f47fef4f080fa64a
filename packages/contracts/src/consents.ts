import { z } from "zod"
import { id, instant } from "./common.js"

export const consentPurpose = z.enum(["terms", "order_data", "marketing"])
export type ConsentPurpose = z.infer<typeof consentPurpose>

/** A yes to the version of a text that was shown. */
export const givenConsent = z.strictObject({ purpose: consentPurpose, version: id })

/** What the checkout must ask today; what is not required is never ticked for the shopper. */
export const askedConsent = givenConsent.extend({ isRequired: z.boolean() })

/** The last word on a purpose. */
export const consentView = givenConsent.extend({ given: z.boolean(), at: instant })

/** `POST /store/web-orders/:code/consents`: takes back what is not needed for the order itself. */
export const withdrawConsent = z.strictObject({
  phone: z.string().trim().min(8).max(24),
  purpose: z.literal("marketing"),
})
