import type { LegalEntityKind } from "@ocop/domain"

const FORMS: [RegExp, LegalEntityKind][] = [
  [/^(công ty|cty|doanh nghiệp|dntn|tổng công ty)/iu, "ENTERPRISE"],
  [/^(hợp tác xã|htx|liên hiệp htx)/iu, "COOPERATIVE"],
  [/^(tổ hợp tác|tht)/iu, "COOP_GROUP"],
  [/^(hộ kinh doanh|hkd|cơ sở|hộ)/iu, "HOUSEHOLD"],
  [/^(trung tâm|văn phòng|ủy ban|hội|sở)/iu, "STATE_UNIT"],
]

/** The legal form that a Vietnamese name begins with; names without one are households here. */
export function legalFormOf(name: string): LegalEntityKind {
  return FORMS.find(([form]) => form.test(name.normalize("NFC").trim()))?.[1] ?? "HOUSEHOLD"
}
