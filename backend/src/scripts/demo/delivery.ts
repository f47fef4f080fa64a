import { readFileSync } from "node:fs"
import { deliveryTariffInput } from "@ocop/contracts"
import { listTariffs } from "../../workflows/delivery/list-tariffs"
import { saveTariff } from "../../workflows/delivery/save-tariff"
import { dataFile } from "./data-file"

/** The invented rate table of the demo; a shop that has one keeps its own. */
export async function seedDelivery(): Promise<void> {
  if ((await listTariffs()).length > 0) return
  const file: unknown = JSON.parse(readFileSync(dataFile("delivery-tariff.json"), "utf8"))
  await saveTariff(deliveryTariffInput.parse(file), "seed")
}
