import { transliterate } from "../text/fold.js"

const FORM = /(?=([A-Z]{2}\d{2})(\d{2})([0-9A-F]{8}))/g

/** The register that made a reference: its outlet's code and its own. */
export type TillPlace = { outletCode: string; registerCode: string }

/**
 * The words of a transfer to a till: outlet, register and eight characters of the sale's own id.
 * Letters, digits and spaces only, at most 25: banks keep no others.
 */
export const tillReference = ({ outletCode, registerCode }: TillPlace, saleId: string): string =>
  `${outletCode} ${registerCode} ${saleId.slice(-8).toUpperCase()}`

/**
 * What in a transfer's content may be a reference of a till, each once, whatever the bank did to
 * case, spaces and signs. Whether there is such a till, and which of several was meant, only the
 * book knows.
 */
export const findTillReferences = (bankText: string): string[] => {
  const text = transliterate(bankText)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
  return [
    ...new Set(
      [...text.matchAll(FORM)].map(([, outlet, register, sale]) => `${outlet} ${register} ${sale}`),
    ),
  ]
}
