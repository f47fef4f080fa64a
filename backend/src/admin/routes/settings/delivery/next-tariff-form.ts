import type { DeliveryTariffInput, DeliveryTariffView } from "@ocop/contracts"

type Rate = DeliveryTariffInput["rates"][number]
/** Figures of a rate as typed. */
export const RATE_FIELDS = ["baseAmount", "stepAmount", "daysFrom", "daysTo"] as const
export type RateField = (typeof RATE_FIELDS)[number]

export type TariffForm = {
  id: string
  validFrom: string
  freeFrom: string
  rates: Record<RateField, string>[]
}

/** The next table begins as a copy of the one before. */
export function formOf({ freeFrom, rates }: DeliveryTariffView): TariffForm {
  return {
    id: "",
    validFrom: "",
    freeFrom: freeFrom === null ? "" : String(freeFrom),
    rates: rates.map(({ baseAmount, stepAmount, daysFrom, daysTo }) => ({
      baseAmount: String(baseAmount),
      stepAmount: String(stepAmount),
      daysFrom: String(daysFrom),
      daysTo: String(daysTo),
    })),
  }
}

/** A whole number as people type it, with or without dots; null for anything else. */
function wholeOf(text: string): number | null {
  const bare = text.trim().replaceAll(".", "")
  return /^\d{1,9}$/.test(bare) ? Number(bare) : null
}

/** The table to be saved; null while a figure or a name is missing. */
export function requestOf(form: TariffForm, from: DeliveryTariffView): DeliveryTariffInput | null {
  const rates = from.rates.flatMap((rate, n): Rate[] => {
    const typed = form.rates[n]
    if (!typed) return []
    const [baseAmount, stepAmount, daysFrom, daysTo] = RATE_FIELDS.map((field) =>
      wholeOf(typed[field]),
    )
    if (baseAmount == null || stepAmount == null || daysFrom == null || daysTo == null) return []
    return daysTo < daysFrom ? [] : [{ ...rate, baseAmount, stepAmount, daysFrom, daysTo }]
  })
  const freeFrom = form.freeFrom.trim() === "" ? null : wholeOf(form.freeFrom)
  const isFreeRead = form.freeFrom.trim() === "" || freeFrom !== null
  if (form.id.trim() === "" || form.validFrom === "" || !isFreeRead) return null
  if (rates.length < from.rates.length) return null
  const { validTo: _validTo, ...kept } = from
  return {
    ...kept,
    id: form.id.trim(),
    validFrom: form.validFrom,
    freeFrom,
    isDemo: false,
    rates,
  }
}
