import { z } from "zod"
import { dong, id } from "./common.js"
import { publicJwk } from "./pos-enrol.js"

export const posStaff = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(["cashier", "manager"]),
  /** The most that this person may take off the price of any line, basis points. */
  maxDiscountBp: z.number().int().min(0).max(10_000),
  /**
   * The most that this person may give back on one receipt without a manager, đồng; null: no limit.
   * Absent in snapshots of older servers: nothing.
   */
  maxRefund: dong.nullable().optional(),
  /**
   * The most that customers transfer in one sale with no bank to tell of it, đồng; null, and absent in
   * snapshots of older servers: no limit.
   */
  maxUnseen: dong.nullable().optional(),
  /** PBKDF2-SHA-256 parameters; `seal` = HMAC(shared ECDH key, derived PIN), base64url. */
  pin: z.strictObject({
    salt: z.string(),
    iterations: z.number().int(),
    serverKey: publicJwk,
    seal: z.string(),
  }),
})
