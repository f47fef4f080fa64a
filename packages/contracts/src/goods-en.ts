import { z } from "zod"

/**
 * The name of goods in English as the office has it in Medusa's translations (`en-GB`). Null while
 * nobody has translated it: screens then show the Vietnamese name, marked `lang="vi"`.
 */
export const titleEn = z.string().nullable().default(null)

/** What a product page says in English; null text by text where there is no translation. */
export const productEn = z.strictObject({
  title: titleEn,
  description: z.string().nullable(),
  story: z.string().nullable(),
  ingredients: z.string().nullable(),
  storage: z.string().nullable(),
})
export type ProductEn = z.infer<typeof productEn>

export const NOTHING_IN_ENGLISH: ProductEn = {
  title: null,
  description: null,
  story: null,
  ingredients: null,
  storage: null,
}
