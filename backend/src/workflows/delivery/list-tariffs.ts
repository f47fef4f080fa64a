import type { DeliveryTariffView } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { TARIFF_SQL } from "../intake/book/book-queries"

/** All rate tables, the newest first. */
export async function listTariffs(): Promise<DeliveryTariffView[]> {
  return (await pool().query<DeliveryTariffView>(TARIFF_SQL)).rows
}
