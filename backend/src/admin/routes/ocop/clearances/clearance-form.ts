import type { NewClearance } from "@ocop/contracts"

/** A rule as it is typed. */
export type ClearanceForm = {
  by: NewClearance["by"]
  atMost: string
  percent: string
  sectors: NonNullable<NewClearance["sectors"]>
  /** `all`, or the code of one. */
  outlet: string
  validFrom: string
  lastDay: string
}

export const EMPTY_CLEARANCE: ClearanceForm = {
  by: "days",
  atMost: "7",
  percent: "20",
  sectors: [],
  outlet: "all",
  validFrom: "",
  lastDay: "",
}

/** What the server is asked; nothing chosen of a list means all of it. */
export const requestOf = (form: ClearanceForm): NewClearance => ({
  by: form.by,
  atMost: Number(form.atMost),
  percent: Number(form.percent),
  sectors: form.sectors.length > 0 ? form.sectors : null,
  outletCodes: form.outlet === "all" ? null : [form.outlet],
  validFrom: form.validFrom,
  lastDay: form.lastDay === "" ? null : form.lastDay,
})

const isWhole = (text: string) => /^\d{1,3}$/.test(text.trim())

export const isReady = ({ atMost, percent, validFrom, lastDay }: ClearanceForm): boolean =>
  isWhole(atMost) &&
  isWhole(percent) &&
  Number(percent) >= 1 &&
  validFrom !== "" &&
  (lastDay === "" || lastDay >= validFrom)
