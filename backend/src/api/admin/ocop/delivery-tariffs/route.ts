import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deliveryTariffInput } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { listTariffs } from "../../../../workflows/delivery/list-tariffs"
import { saveTariff } from "../../../../workflows/delivery/save-tariff"

/** The rate tables of delivery, the newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ tariffs: await listTariffs() })
}

/** Adds the rate table that counts from a day on. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await saveTariff(parseWith(deliveryTariffInput, req.body), req.auth_context.actor_id)
  res.status(201).json({ tariffs: await listTariffs() })
}
