import type { LegalEntityKind } from "@ocop/domain"

export type ProducerFields = {
  name: string
  kind: LegalEntityKind
  legal_name: string | null
  story: string | null
  address_legacy: string | null
  commune_code: string | null
  phone: string | null
}

export type NewProducer = ProducerFields & { handle: string; is_demo?: boolean }

export type ProducerUpdate = Partial<ProducerFields> & { id: string }
