import type { CriteriaVersion, IssuerLevel, Stars } from "@ocop/domain"

/** What a decision says; validity, criteria and issuer follow from its day unless given. */
export type NewRecognition = {
  stars: Stars
  decision_no: string
  /** `YYYY-MM-DD`. */
  decision_date: string
  /** Which product set of the decision; one decision names several. */
  family_key: string
  variant_ids: string[]
  packaging_codes?: string[]
  issuer_name?: string | null
  issuer_level?: IssuerLevel | null
  criteria_version?: CriteriaVersion | null
  valid_from?: string | null
  /** First day on which it no longer holds. */
  valid_to?: string | null
  revoked_on?: string | null
  revocation_note?: string | null
  supersedes_id?: string | null
  certificate_no?: string | null
  evidence_level?: string | null
  is_demo?: boolean
}
