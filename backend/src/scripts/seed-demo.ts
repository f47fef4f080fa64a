import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { closePool } from "../lib/pg"
import { seedClearances } from "./demo/clearances"
import { dataFile } from "./demo/data-file"
import { seedDelivery } from "./demo/delivery"
import { seedGiftBaskets } from "./demo/gift-baskets"
import { importDemo, importDemoFile, tableSource } from "./demo/import-file"
import { seedOperator } from "./demo/operator"
import { seedPackingGoods } from "./demo/packing-goods"
import { ADMIN_EMAIL, passwordFrom, seedAdmin, seedProducerMembers, seedStaff } from "./demo/people"
import { seedPromotions } from "./demo/promotions"
import { recognitionRows } from "./demo/recognition-rows"
import { seedSecondPacks } from "./demo/second-packs"
import { seedShipping } from "./demo/shipping"
import { seedShop } from "./demo/shop"
import { seedStock } from "./demo/stock"
import { seedTaxRules } from "./demo/tax-rules"
import { seedTranslations } from "./demo/translations"

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>

async function seedGoods(container: MedusaContainer, step: Step): Promise<void> {
  const file = dataFile("products.csv")
  await step("products", () => importDemoFile(container, "products", file))
  await step("recognitions", async () =>
    importDemo(container, "recognitions", tableSource("products.csv", await recognitionRows(file))),
  )
  await step("second packs", () => seedSecondPacks(container))
  await step("English names", () => seedTranslations(container, dataFile("products-en.csv")))
  await step("packing goods", () => seedPackingGoods(container))
  await step("stock", () => seedStock())
  await step("promotions", () => seedPromotions())
  await step("clearances", () => seedClearances())
  await step("gift baskets", () => seedGiftBaskets())
}

/**
 * Fills a migrated database with the demo province. Running it again adds what is missing and
 * changes nothing else. Passwords come from OCOP_ADMIN_PASSWORD and OCOP_PRODUCER_PASSWORD, or are
 * made and printed.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const step: Step = async (name, work) => {
    const start = performance.now()
    const result = await work()
    console.log(`seed: ${name} (${Math.round(performance.now() - start)} ms)`)
    return result
  }
  const shop = await step("shop", () => seedShop(container))
  await step("VAT rules", () => seedTaxRules(container))
  await step("operator", () => seedOperator(container))
  await step("delivery rates", () => seedDelivery())
  await step("communes", () => importDemoFile(container, "communes", dataFile("communes.csv")))
  await step("outlets", () => importDemoFile(container, "outlets", dataFile("outlets.csv")))
  // Deriving PINs keeps another core busy while products are written.
  await Promise.all([
    step("staff", () => seedStaff()),
    step("goods", async () => {
      await step("shipping", () => seedShipping(container, shop))
      await seedGoods(container, step)
    }),
  ])
  const adminPassword = passwordFrom("OCOP_ADMIN_PASSWORD")
  const made = await step("office account", () => seedAdmin(container, adminPassword))
  const producerPassword = passwordFrom("OCOP_PRODUCER_PASSWORD")
  await step("producer accounts", () => seedProducerMembers(container, producerPassword))
  if (made && !process.env.OCOP_ADMIN_PASSWORD)
    console.log(`seed: office account ${ADMIN_EMAIL}, password ${adminPassword}`)
  if (made && !process.env.OCOP_PRODUCER_PASSWORD)
    console.log(`seed: producer accounts 0900000001 and on, password ${producerPassword}`)
  await closePool()
}
