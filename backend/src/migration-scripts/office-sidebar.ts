import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The dashboard's name of its main menu. */
const ZONE = "sidebar"
/** As the dashboard names the entries of its menu. */
const UNUSED = ["core:nav:/promotions", "core:nav:/price-lists", "nav-child:/orders:/draft-orders"]

/**
 * Medusa's own promotions and price lists leave the menu: nothing of ours reads them, and saving any
 * is refused (`api/admin/unread-prices.ts`). So do draft orders, which no quote has priced. It is the
 * default of everybody, which a person may change.
 */
export default async function officeSidebar({ container }: ExecArgs): Promise<void> {
  const widgets = Object.fromEntries(UNUSED.map((entry) => [entry, { hidden: true }]))
  await container.resolve(Modules.SETTINGS).setSystemDefaultLayoutConfiguration(ZONE, { widgets })
}
