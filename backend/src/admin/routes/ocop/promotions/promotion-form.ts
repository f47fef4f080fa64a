export const SECTOR_CODES = ["FOOD", "DRINK", "HERBAL", "CRAFT", "ORNAMENTAL", "TOURISM"] as const
type Sector = (typeof SECTOR_CODES)[number]

/** The office's form; figures are the text of their fields. */
export type PromotionForm = {
  name: string
  nameEn: string
  kind: "percent" | "amount"
  value: string
  target: "LINES" | "ORDER"
  goods: "everything" | "bySector" | "byProducer"
  sectors: readonly Sector[]
  producerId: string
  validFrom: string
  lastDay: string
  minSpend: string
  online: boolean
  counters: boolean
  needsCode: boolean
  code: string
  maxUses: string
  maxPerPhone: string
  programme: string
}

export const EMPTY_PROMOTION: PromotionForm = {
  name: "",
  nameEn: "",
  kind: "percent",
  value: "10",
  target: "LINES",
  goods: "everything",
  sectors: [],
  producerId: "",
  validFrom: "",
  lastDay: "",
  minSpend: "",
  online: true,
  counters: true,
  needsCode: false,
  code: "",
  maxUses: "100",
  maxPerPhone: "1",
  programme: "",
}

const textOf = (text: string) => (text.trim() === "" ? null : text.trim())
/** Whole đồng or a count, however the thousands are written. */
const wholeOf = (text: string) => Number(text.replaceAll(/[.,\s]/g, ""))

/** What the form asks the server for; what the server thinks of it, it says. */
export function requestOf(form: PromotionForm) {
  const { needsCode, kind, goods } = form
  return {
    name: form.name.trim(),
    nameEn: textOf(form.nameEn),
    kind,
    value: kind === "percent" ? Number(form.value.replace(",", ".")) : wholeOf(form.value),
    target: form.target,
    sectors: goods === "bySector" ? form.sectors : null,
    producerIds: goods === "byProducer" ? [form.producerId] : null,
    validFrom: form.validFrom,
    lastDay: form.lastDay,
    minSpend: wholeOf(form.minSpend),
    online: form.online,
    outletCodes: form.counters ? null : [],
    programme: textOf(form.programme),
    voucher: needsCode
      ? {
          code: textOf(form.code)?.toUpperCase() ?? null,
          maxUses: wholeOf(form.maxUses),
          maxPerPhone: textOf(form.maxPerPhone) === null ? null : wholeOf(form.maxPerPhone),
        }
      : null,
  }
}
