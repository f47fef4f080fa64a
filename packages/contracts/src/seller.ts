import { z } from "zod"

/** `GET /store/seller`: who sells online, as the law wants it published. */
export const sellerView = z.strictObject({
  name: z.string(),
  kind: z.string(),
  taxId: z.string().nullable(),
  address: z.string().nullable(),
  /** Invented for the demonstration; screens say so. */
  demo: z.boolean(),
})
export type SellerView = z.infer<typeof sellerView>
