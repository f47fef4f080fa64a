import { z } from "zod"

const secret = z.string().min(8).optional()

/**
 * Who carries our parcels. A carrier without its token is off, and so is its web hook without its
 * secret: none of them signs its calls, so the secret in the hook's address (GHN, GHTK) or head
 * (Viettel Post) is all that proves them.
 */
export const carrierSettings = {
  /** The number that couriers ring when they fetch a parcel. */
  OCOP_SENDER_PHONE: z
    .string()
    .regex(/^0\d{9,10}$/)
    .optional(),
  GHN_TOKEN: secret,
  /** Shops as GHN knows them, one an outlet (`HT01:885,HT02:886`): a shop is where GHN fetches. */
  GHN_SHOPS: z
    .string()
    .regex(/^[A-Z]{2}\d{2}:\d+(?:,[A-Z]{2}\d{2}:\d+)*$/)
    .optional(),
  GHN_WEBHOOK_SECRET: secret,
  GHN_ENDPOINT: z.url().default("https://online-gateway.ghn.vn/shiip/public-api"),
  GHTK_TOKEN: secret,
  /** Our code with GHTK, sent as `X-Client-Source`. */
  GHTK_PARTNER: z.string().min(2).optional(),
  GHTK_WEBHOOK_SECRET: secret,
  GHTK_ENDPOINT: z.url().default("https://services.giaohangtietkiem.vn"),
  VIETTELPOST_TOKEN: secret,
  VIETTELPOST_WEBHOOK_SECRET: secret,
  VIETTELPOST_ENDPOINT: z.url().default("https://partner.viettelpost.vn"),
}

const TOGETHER = [
  ["GHN_TOKEN", "GHN_SHOPS", "GHN_WEBHOOK_SECRET"],
  ["GHTK_TOKEN", "GHTK_PARTNER", "GHTK_WEBHOOK_SECRET", "OCOP_SENDER_PHONE"],
  ["VIETTELPOST_TOKEN", "VIETTELPOST_WEBHOOK_SECRET", "OCOP_SENDER_PHONE"],
]

/** A carrier that takes parcels and can tell nothing of them is refused at the start, with a sentence. */
export function checkCarrierSettings(given: Readonly<Record<string, unknown>>): void {
  for (const names of TOGETHER) {
    const [token = ""] = names
    const missing = names.filter((name) => given[name] === undefined)
    if (given[token] === undefined || missing.length === 0) continue
    throw new Error(`Setting ${missing.join(", ")}: missing beside ${token}.`)
  }
}
