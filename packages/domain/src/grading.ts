import type { BusinessDate } from "./business-date.js"
import type { IssuerLevel, Stars } from "./criteria-versions.js"

// QĐ 26/2026 Điều 3.3; half-open bands, the top one closed at 100.
const STAR_BANDS = [
  { below: 30, stars: 1 },
  { below: 50, stars: 2 },
  { below: 70, stars: 3 },
  { below: 90, stars: 4 },
] as const

export type ScoreStars =
  | { ok: true; stars: 1 | 2 | 3 | 4 | 5 }
  | { ok: false; code: "SCORE_OUT_OF_RANGE" }

/** Stars of a score of 0 to 100 points (R2). One and two stars give no recognition (R5). */
export const starsForScore = (score: number): ScoreStars => {
  if (!(score >= 0 && score <= 100)) return { ok: false, code: "SCORE_OUT_OF_RANGE" }
  return { ok: true, stars: STAR_BANDS.find((band) => score < band.below)?.stars ?? 5 }
}

/** Whether a number of stars is one that a decision can grant (R5). */
export const isRecognisedStars = (stars: number): stars is Stars =>
  stars === 3 || stars === 4 || stars === 5

type AuthorityRow = { validFrom: BusinessDate; by: Record<Stars, IssuerLevel>; legalRef: string }

const AUTHORITY_ROWS: readonly AuthorityRow[] = [
  {
    validFrom: "0000-01-01",
    by: { 3: "DISTRICT", 4: "PROVINCE", 5: "CENTRE" },
    legalRef: "QĐ 148/QĐ-TTg",
  },
  {
    validFrom: "2025-07-01",
    by: { 3: "PROVINCE", 4: "PROVINCE", 5: "CENTRE" },
    legalRef: "QĐ 1489/QĐ-TTg; districts ended on 1/7/2025",
  },
]

/** Who decides on this many stars on that day (R4). */
export const authorityFor = (stars: Stars, date: BusinessDate): IssuerLevel => {
  const row = AUTHORITY_ROWS.findLast((r) => r.validFrom <= date)
  if (!row) throw new RangeError(`not a business date: ${date}`)
  return row.by[stars]
}

const TOURISM_SET = 26

/** Units of the product a dossier must hand in (R6, QĐ 26/2026 Điều 6): none for tourism. */
export const sampleUnits = (criteriaSetNo: number): number =>
  criteriaSetNo === TOURISM_SET ? 0 : 5

const ROUND_ENDS: Record<IssuerLevel, readonly string[]> = {
  DISTRICT: [],
  PROVINCE: ["06-30", "12-30"],
  CENTRE: ["03-30", "09-30"],
}

/** Last days of the evaluation rounds of a year (R7, QĐ 26/2026 Điều 5), ascending. */
export const roundDeadlines = (year: number, level: IssuerLevel): readonly BusinessDate[] =>
  ROUND_ENDS[level].map((end) => `${year}-${end}`)
