import type { Parsed } from "../engine/types"

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value })

/** A text in composed letters with single spaces; line breaks inside become spaces. */
export const text = (raw: string): Parsed<string> =>
  ok(raw.normalize("NFC").replace(/\s+/gu, " ").trim())

/** A text that may keep its line breaks (stories, notes). */
export const longText = (raw: string): Parsed<string> =>
  ok(
    raw
      .normalize("NFC")
      .replace(/[^\S\n]+/gu, " ")
      .trim(),
  )

/** A text of a form, folded to upper case when asked. */
export const pattern =
  (form: RegExp, change: (raw: string) => string = (raw) => raw) =>
  (raw: string): Parsed<string> => {
    const value = change(raw.trim())
    return form.test(value) ? ok(value) : { ok: false, code: "UNKNOWN_VALUE" }
  }

/** One of a vocabulary; `words` gives the Vietnamese and other ways to write each. */
export const oneOf =
  <T extends string>(values: readonly T[], words: Partial<Record<T, readonly string[]>> = {}) =>
  (raw: string): Parsed<T> => {
    const given = raw.normalize("NFC").trim().toLowerCase()
    const found = values.find((value) => {
      const ways: readonly string[] = words[value] ?? []
      return value.toLowerCase() === given || ways.includes(given)
    })
    return found === undefined ? { ok: false, code: "UNKNOWN_VALUE" } : ok(found)
  }

/** A list in one cell, split at `;` or `|`. */
export const list = (raw: string): Parsed<string[]> =>
  ok(
    raw
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
