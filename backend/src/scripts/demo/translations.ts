import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createTranslationsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { criteriaSetOf } from "@ocop/domain"
import { openSource } from "../../importers"
import { ENGLISH } from "../../lib/english"
import { pool } from "../../lib/pg"

type Untranslated = {
  id: string
  handle: string
  setNo: number
  producer: string | null
  commune: string | null
}

const SQL = `
  select distinct on (p.id) p.id, p.handle, s.set_no "setNo", m.name producer, c.name commune
  from product p
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  join sku_profile s on s.variant_id = v.id
  left join commune c on c.code = s.commune_code
  left join producer_product pp on pp.product_id = p.id and pp.deleted_at is null
  left join producer m on m.id = pp.producer_id
  where p.deleted_at is null and not exists (select 1 from translation t
    where t.reference = 'product' and t.reference_id = p.id and t.locale_code = $1)
  order by p.id, s.code`

/** Handle → English name, of `data/products-en.csv` (columns: handle, name_vi, name_en). */
async function namesIn(path: string): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for await (const { cells } of (await openSource(path)).rows()) {
    const [handle, , name] = cells
    if (handle && name) names.set(handle, name)
  }
  return names
}

function describe(name: string, { producer, commune, setNo }: Untranslated): string {
  const maker = producer ? ` by ${producer}` : ""
  const place = commune ? `, ${commune}, Hà Tĩnh` : ", Hà Tĩnh"
  return `${name}${maker}${place}. Criteria set: ${criteriaSetOf(setNo)?.en ?? setNo}.`
}

async function offerEnglish(container: MedusaContainer): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store) return
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_locales: [{ locale_code: "vi-VN" }, { locale_code: ENGLISH }],
      },
    },
  })
}

/** English names and descriptions of the demo goods, as Medusa's translations; keeps what is there. */
export async function seedTranslations(container: MedusaContainer, path: string): Promise<void> {
  await offerEnglish(container)
  const names = await namesIn(path)
  const { rows } = await pool().query<Untranslated>(SQL, [ENGLISH])
  const translations = rows.flatMap((row) => {
    const title = names.get(row.handle)
    if (title === undefined) return []
    const texts = { title, description: describe(title, row) }
    return [
      { reference: "product", reference_id: row.id, locale_code: ENGLISH, translations: texts },
    ]
  })
  if (translations.length > 0)
    await createTranslationsWorkflow(container).run({ input: { translations } })
}
