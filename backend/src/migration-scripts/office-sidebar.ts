import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The dashboard's name of its main menu. */
const ZONE = "sidebar"
const UNUSED = ["/promotions", "/price-lists"]

/**
 * Medusa's own promotions and price lists leave the menu: nothing of ours reads them, and saving any
 * is refused (`api/admin/unread-prices.ts`). It is the default of everybody, which a person may change.
 */
export default async function officeSidebar({ container }: ExecArgs): Promise<void> {
  const widgets = Object.fromEntries(UNUSED.map((path) => [`core:nav:${path}`, { hidden: true }]))
  await container.resolve(Modules.SETTINGS).setSystemDefaultLayoutConfiguration(ZONE, { widgets })
}
