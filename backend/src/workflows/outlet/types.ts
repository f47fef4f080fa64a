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
  evidence: string | null
}

export type NewOutlet = OutletFields & { code: string; legal_entity_id: string }

export type OutletUpdate = Partial<OutletFields> & { id: string; legal_entity_id?: string }
