export type TaxIdKind = "ENTITY" | "BRANCH" | "PERSONAL"
export type TaxIdCheck =
  | { ok: true; taxId: string; kind: TaxIdKind }
  | { ok: false; code: "TAX_ID_FORMAT" | "TAX_ID_CHECK_DIGIT" }

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

// N10 = 10 − (Σ mod 11); a remainder of 0 would give 10, which no tenth digit can be.
const hasRightCheckDigit = (ten: string) => {
  const sum = WEIGHTS.reduce((acc, weight, i) => acc + weight * Number(ten[i]), 0)
  return 10 - (sum % 11) === Number(ten[9])
}

/** A tax id as it is written: digits, with a dash before the three of a branch. */
export const normaliseTaxId = (text: string) =>
  text.replace(/[\s.]/g, "").replace(/^(\d{10})-?(\d{3})$/, "$1-$2")

/**
 * Checks a Vietnamese tax id (MST): 10 digits, 10-3 for a branch, or 12 digits, the personal id
 * of a household (R14). Screens warn on a failure and do not block: the rule is from secondary sources.
 */
export const checkTaxId = (text: string): TaxIdCheck => {
  const taxId = normaliseTaxId(text)
  if (/^\d{12}$/.test(taxId)) return { ok: true, taxId, kind: "PERSONAL" }
  if (!/^\d{10}(-\d{3})?$/.test(taxId)) return { ok: false, code: "TAX_ID_FORMAT" }
  if (!hasRightCheckDigit(taxId)) return { ok: false, code: "TAX_ID_CHECK_DIGIT" }
  return { ok: true, taxId, kind: taxId.length === 10 ? "ENTITY" : "BRANCH" }
}
