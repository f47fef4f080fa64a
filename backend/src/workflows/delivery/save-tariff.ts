import type { DeliveryTariffInput } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"

const CLOSE_SQL = `
  update delivery_tariff set valid_to = $1 where valid_from < $1 and (valid_to is null or valid_to > $1)`

const INSERT_SQL = `
  with t as (
    insert into delivery_tariff (id, carrier, goods_class, free_from, further_parcel_bp,
      piece_grams, valid_from, is_demo, created_by)
    select x.id, x.carrier, x."goodsClass", x."freeFrom", x."furtherParcelBp", x."pieceGrams",
      x."validFrom", x."isDemo", $2
    from jsonb_to_record($1::jsonb) as x(id text, carrier text, "goodsClass" text,
      "freeFrom" bigint, "furtherParcelBp" int, "pieceGrams" int, "validFrom" date, "isDemo" boolean)
    returning id
  ), zones as (
    insert into delivery_zone (tariff_id, n, code, name, name_en, up_to_km, province_codes)
    select t.id, z.n, z.zone->>'code', z.zone->>'name', z.zone->>'nameEn',
      (z.zone->>'upToKm')::numeric,
      case when jsonb_typeof(z.zone->'provinceCodes') = 'array'
        then array(select jsonb_array_elements_text(z.zone->'provinceCodes')) end
    from t, jsonb_array_elements($1::jsonb->'zones') with ordinality as z(zone, n)
  )
  insert into delivery_rate (tariff_id, zone, temperature, base_amount, base_grams, step_amount,
    step_grams, max_grams, days_from, days_to)
  select t.id, r.zone, r.temperature, r."baseAmount", r."baseGrams", r."stepAmount", r."stepGrams",
    r."maxGrams", r."daysFrom", r."daysTo"
  from t, jsonb_to_recordset($1::jsonb->'rates') as r(zone text, temperature text,
    "baseAmount" bigint, "baseGrams" int, "stepAmount" bigint, "stepGrams" int, "maxGrams" int,
    "daysFrom" int, "daysTo" int)`

// 23P01: another table begins on that day or later. 23505: the id is taken.
const TAKEN = ["23P01", "23505"]

/**
 * Adds a rate table; the one in force ends on the day on which it begins. Tables of the future are
 * never moved: refuses TARIFF_OVERLAPS when one begins on that day or later, or the id is taken.
 */
export async function saveTariff(tariff: DeliveryTariffInput, by: string): Promise<void> {
  try {
    await withTransaction(async (client) => {
      await client.query(CLOSE_SQL, [tariff.validFrom])
      await client.query(INSERT_SQL, [JSON.stringify(tariff), by])
    })
  } catch (error) {
    if (TAKEN.includes((error as { code?: string }).code ?? "")) return refuse("TARIFF_OVERLAPS")
    throw error
  }
}
