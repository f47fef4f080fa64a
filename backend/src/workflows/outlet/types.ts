import type { LegalEntityKind, OutletType, VatMethod } from "@ocop/domain"

export type NewLegalEntity = {
  kind: LegalEntityKind
  name: string
  vat_method: VatMethod
  tax_id?: string | null
  revenue_class?: string | null
  bank_bin?: string | null
  bank_account?: string | null
  bank_account_name?: string | null
  address?: string | null
  is_demo?: boolean
  is_operator?: boolean
}

export type OutletFields = {
  name: string
  type: OutletType
  commune_code: string | null
  province: string
  address: string | null
  latitude: number | null
  longitude: number | null
  hours: string | null
  may_sell_alcohol: boolean
  cold_storage: boolean
  open_from: string | null
  open_to: string | null
  /** Decision that recognises it as a point of sale for OCOP products (QĐ 920 and 950/QĐ-BCT). */
  sale_point_decision_no: string | null
  sale_point_issuer: string | null
  sale_point_from: string | null
  /** Exclusive; null where the decision names no end. */
  sale_point_to: string | null
  evidence: string | null
}

export type NewOutlet = OutletFields & { code: string; legal_entity_id: string }

export type OutletUpdate = Partial<OutletFields> & { id: string; legal_entity_id?: string }
