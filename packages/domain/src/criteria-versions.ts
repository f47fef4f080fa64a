import type { BusinessDate } from "./business-date.js"

/** Stars that carry a certificate (R5: fewer than three stars give no recognition). */
export type Stars = 3 | 4 | 5
export type CriteriaVersion = "QD1048" | "QD148" | "QD1489" | "QD26"
export type IssuerLevel = "DISTRICT" | "PROVINCE" | "CENTRE"

export const STARS = [3, 4, 5] as const satisfies readonly Stars[]
export const ISSUER_LEVELS = [
  "DISTRICT",
  "PROVINCE",
  "CENTRE",
] as const satisfies readonly IssuerLevel[]

/** Greatest points of part A (product and community), B (marketing) and C (quality). */
export type CriteriaMaxima = { a: number; b: number; c: number }

type CriteriaVersionRow = {
  version: CriteriaVersion
  validFrom: BusinessDate
  maxima: CriteriaMaxima
  /** Calendar months for which a decision under it holds (R1). */
  validityMonths: number
  legalRef: string
}

/** Each generation of the criteria, with the day of its decision. */
export const CRITERIA_VERSION_ROWS: readonly CriteriaVersionRow[] = [
  {
    version: "QD1048",
    validFrom: "2019-08-21",
    maxima: { a: 35, b: 25, c: 40 },
    validityMonths: 36,
    legalRef: "QĐ 1048/QĐ-TTg, 21/8/2019",
  },
  {
    version: "QD148",
    validFrom: "2023-02-24",
    maxima: { a: 40, b: 25, c: 35 },
    validityMonths: 36,
    legalRef: "QĐ 148/QĐ-TTg, 24/2/2023",
  },
  {
    version: "QD1489",
    validFrom: "2025-07-06",
    maxima: { a: 40, b: 25, c: 35 },
    validityMonths: 36,
    legalRef: "QĐ 1489/QĐ-TTg, 6/7/2025 (amends QĐ 148)",
  },
  {
    version: "QD26",
    validFrom: "2026-05-22",
    maxima: { a: 40, b: 25, c: 35 },
    validityMonths: 36,
    legalRef: "QĐ 26/2026/QĐ-TTg, 22/5/2026",
  },
]

export const CRITERIA_VERSIONS: readonly CriteriaVersion[] = CRITERIA_VERSION_ROWS.map(
  (row) => row.version,
)

/** Greatest points of the three parts (R3). */
export const criteriaMaxima = (version: CriteriaVersion): CriteriaMaxima => {
  const row = CRITERIA_VERSION_ROWS.find((r) => r.version === version)
  if (!row) throw new RangeError(`unknown criteria version: ${version}`)
  return row.maxima
}

/** Calendar months for which a decision of this day holds; one before the first set goes by that set. */
export const validityMonthsOn = (day: BusinessDate): number => {
  const [first, ...later] = CRITERIA_VERSION_ROWS
  const row = later.findLast(({ validFrom }) => validFrom <= day) ?? first
  if (!row) throw new RangeError("no criteria version is known")
  return row.validityMonths
}

/** The criteria in force on a day, or null before the programme's first set. */
export const criteriaVersionOn = (day: BusinessDate): CriteriaVersion | null =>
  CRITERIA_VERSION_ROWS.findLast((row) => row.validFrom <= day)?.version ?? null
