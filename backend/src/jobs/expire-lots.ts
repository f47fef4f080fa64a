import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { expireLots } from "../workflows/stock/expire-lots"

/** Every hour, so that a server that slept through midnight still does it; twice does no harm. */
export default async function expireLotsJob(container: MedusaContainer): Promise<void> {
  const lots = await expireLots()
  if (lots === 0) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`expire-lots: ${lots} lots are past their date`)
}

export const config = { name: "expire-lots", schedule: "7 * * * *" }
