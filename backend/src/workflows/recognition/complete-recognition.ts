import {
  authorityFor,
  criteriaVersionOn,
  type IssuerLevel,
  isBusinessDate,
  isRecognisedStars,
  validityOf,
} from "@ocop/domain"
import type { NewRecognition } from "./types"

const ISSUERS: Record<IssuerLevel, string> = {
  DISTRICT: "Ủy ban nhân dân cấp huyện",
  PROVINCE: "Ủy ban nhân dân tỉnh Hà Tĩnh",
  CENTRE: "Bộ Nông nghiệp và Môi trường",
}

type Settled = "issuer_name" | "issuer_level" | "criteria_version" | "valid_from" | "valid_to"

export type CompleteRecognition = Required<Omit<NewRecognition, "variant_ids" | Settled>> & {
  [K in Settled]: NonNullable<NewRecognition[K]>
}

export type CompleteResult =
  | { ok: true; recognition: CompleteRecognition }
  | { ok: false; code: "NOT_STARS" | "NOT_A_DATE" | "OUT_OF_RANGE" }

/** Fills what follows from the decision's day: the months, the criteria and the authority of then. */
export function completeRecognition(input: NewRecognition): CompleteResult {
  const { variant_ids: _skus, ...given } = input
  if (!isRecognisedStars(given.stars)) return { ok: false, code: "NOT_STARS" }
  if (!isBusinessDate(given.decision_date)) return { ok: false, code: "NOT_A_DATE" }
  const usual = validityOf(given.decision_date)
  const valid_from = given.valid_from ?? usual.validFrom
  const valid_to = given.valid_to ?? usual.validTo
  if (!isBusinessDate(valid_from) || !isBusinessDate(valid_to))
    return { ok: false, code: "NOT_A_DATE" }
  const revoked_on = given.revoked_on ?? null
  if (valid_to <= valid_from || (revoked_on !== null && revoked_on < valid_from))
    return { ok: false, code: "OUT_OF_RANGE" }
  const issuer_level = given.issuer_level ?? authorityFor(given.stars, given.decision_date)
  return {
    ok: true,
    recognition: {
      ...given,
      valid_from,
      valid_to,
      revoked_on,
      issuer_level,
      issuer_name: given.issuer_name ?? ISSUERS[issuer_level],
      // Decisions of before the first set in our table were made under it.
      criteria_version:
        given.criteria_version ?? criteriaVersionOn(given.decision_date) ?? "QD1048",
      packaging_codes: given.packaging_codes ?? [],
      revocation_note: given.revocation_note ?? null,
      supersedes_id: given.supersedes_id ?? null,
      certificate_no: given.certificate_no ?? null,
      evidence_level: given.evidence_level ?? null,
      is_demo: given.is_demo ?? false,
    },
  }
}
