import type { cashRoundingVi } from "./cash-rounding-vi"

export const cashRoundingEn: typeof cashRoundingVi = {
  menu: "Cash rounding",
  title: "Cash rounding at counters",
  subtitle:
    "Only sales paid in cash alone are rounded, as a line of its own on the receipt and in the X and Z.",
  outlet: "Outlet",
  step: "Rounded to",
  steps: { none: "Not rounded", 500: "500 đồng", 1000: "1,000 đồng" },
  since: "Since",
  change: "Change",
  set: "Change the rounding",
  setText: "Holds from now on. Tills learn it with their next prices.",
  save: "Save",
  cancel: "Cancel",
  done: "Saved.",
  refused: "Not saved. Try again.",
  failed: "The list could not be read.",
  retry: "Try again",
}
