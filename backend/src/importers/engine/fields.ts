import type { Field, Parsed } from "./types"

type Parse<T> = (text: string) => Parsed<T>

/** A column that must be there and filled. The first alias is the name in examples. */
export const required = <T>(parse: Parse<T>, help: string, aliases: string[]): Field<T, true> => ({
  parse,
  help,
  aliases,
  required: true,
})

/** A column that may be missing or empty. */
export const optional = <T>(parse: Parse<T>, help: string, aliases: string[]): Field<T, false> => ({
  parse,
  help,
  aliases,
  required: false,
})
