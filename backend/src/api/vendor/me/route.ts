import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { VendorMe } from "@ocop/contracts"
import { readWaiting } from "../../../catalogue/producer/read-own-products"
import { noQuery, parseWith } from "../../../lib/validate"
import { scopeOf } from "../signed-producer"

/** Who is signed in, for which producer, and what waits there. */
export async function GET(req: MedusaRequest, res: MedusaResponse<VendorMe>) {
  parseWith(noQuery, req.query)
  const { memberId, memberName, role, producerId, handle, name, demo } = scopeOf(req)
  res.json({
    member: { id: memberId, name: memberName, role },
    producer: { handle, name, demo },
    waiting: await readWaiting(producerId),
  })
}
