import type { MedusaContainer } from "@medusajs/framework/types"
import { applyLeftOver } from "../workflows/listing/apply-confirmed"

/** A change that the office confirmed is on sale in the end, whatever broke in between. */
export default async function listingChangesJob(container: MedusaContainer): Promise<void> {
  await applyLeftOver(container)
}

export const config = { name: "listing-changes", schedule: "*/30 * * * * *" }
