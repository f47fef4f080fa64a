import { addMonthsClamped, type BusinessDate, daysBetween } from "./business-date.js"
import {
  type CriteriaVersion,
  type IssuerLevel,
  type Stars,
  validityMonthsOn,
} from "./criteria-versions.js"

/**
 * One decision that grants stars to a set of SKUs. `validTo` is exclusive. An empty
 * `packagingCodes` means that the data registers no packaging, so none is asked for.
 */
export type Recognition = {
  id: string
  skuIds: readonly string[]
  packagingCodes: readonly string[]
  stars: Stars
  decisionNo: string
  decisionDate: BusinessDate
  issuerName: string
  issuerLevel: IssuerLevel
  criteriaVersion: CriteriaVersion
  validFrom: BusinessDate
  validTo: BusinessDate
  revokedOn: BusinessDate | null
}

export type RecognitionState = "not_yet" | "in_force" | "expiring" | "expired" | "revoked"

/** Days before the end from which a recognition counts as expiring. */
export const EXPIRING_DAYS = 180

/** Validity that a decision of this day gives by the criteria of then, the end exclusive (R1). */
export const validityOf = (
  decisionDate: BusinessDate,
): { validFrom: BusinessDate; validTo: BusinessDate } => ({
  validFrom: decisionDate,
  validTo: addMonthsClamped(decisionDate, validityMonthsOn(decisionDate)),
})

/** First day on which the recognition no longer holds, by time or by revocation. */
export const endOf = (recognition: Recognition): BusinessDate => {
  const { validTo, revokedOn } = recognition
  return revokedOn !== null && revokedOn < validTo ? revokedOn : validTo
}

/** Whether the recognition holds on that day (R1): from `validFrom`, before `validTo`, not revoked. */
export const isInForce = (recognition: Recognition, day: BusinessDate): boolean =>
  recognition.validFrom <= day && day < endOf(recognition)

/** Where a recognition stands on a day; a revocation shows only if it came before the natural end. */
export const recognitionState = (recognition: Recognition, day: BusinessDate): RecognitionState => {
  const { validFrom, validTo, revokedOn } = recognition
  if (revokedOn !== null && revokedOn <= day && revokedOn < validTo) return "revoked"
  if (day >= validTo) return "expired"
  if (day < validFrom) return "not_yet"
  return daysBetween(day, endOf(recognition)) <= EXPIRING_DAYS ? "expiring" : "in_force"
}

/** Sorts the later decision first; equal days fall back to validity and id, so the order is total. */
export const byLatestDecision = (a: Recognition, b: Recognition): number => {
  const keyA = [a.decisionDate, a.validFrom, a.id]
  const keyB = [b.decisionDate, b.validFrom, b.id]
  for (const [i, left] of keyA.entries()) {
    const right = keyB[i] ?? ""
    if (left !== right) return left < right ? 1 : -1
  }
  return 0
}
