import { z } from "zod"
import { communeCode } from "./common.js"
import { titleEn } from "./goods-en.js"

/** What a results page must say of a search, beside the goods. */
export const searchNote = z.strictObject({
  /** What the query was read as, where that is not what was typed: "mật ong" for "mat ogn". */
  meant: z.string().nullable(),
  /** Products that hold everything that was asked; the others on the list are only near. */
  whole: z.number().int(),
  /** Where there is none: shorter queries that find something. */
  tries: z.array(z.strictObject({ text: z.string(), count: z.number().int() })),
})
export type SearchNote = z.infer<typeof searchNote>

/** `GET /store/suggestions?q=`: the words so far, the last one perhaps only begun. */
export const suggestionsQuery = z.strictObject({ q: z.string().trim().max(120) })
export type SuggestionsQuery = z.infer<typeof suggestionsQuery>

const count = z.number().int()

/** What to offer under the search box: a few of each kind, nothing where nothing fits. */
export const suggestions = z.strictObject({
  meant: z.string().nullable(),
  /** All products of the query. */
  count,
  products: z.array(
    z.strictObject({
      handle: z.string(),
      title: z.string(),
      titleEn,
      commune: z.string().nullable(),
      /** Path or address of a square picture. */
      image: z.string().nullable(),
      /** Stars in force today. */
      stars: z.number().int().min(3).max(5).nullable(),
      near: z.boolean(),
    }),
  ),
  communes: z.array(
    z.strictObject({
      code: communeCode,
      name: z.string(),
      /** The name before 2025-07-01 by which it was found. */
      oldName: z.string().nullable(),
      count,
    }),
  ),
  producers: z.array(z.strictObject({ handle: z.string(), name: z.string(), count })),
  sets: z.array(z.strictObject({ no: z.number().int().min(1).max(26), count })),
})
export type Suggestions = z.infer<typeof suggestions>
