import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import type { GoodsClass, SellMode, TemperatureClass } from "@ocop/domain"

export type SkuProfileFields = {
  code: string
  sell_mode: SellMode
  unit: string
  net_quantity: number | null
  net_unit: "g" | "ml" | "piece" | null
  net_content: string
  goods_class: GoodsClass
  alcohol: boolean
  alcohol_percent: number | null
  packaging_code: string | null
  till_name: string
  motif: string
  set_no: number
  commune_code: string | null
  old_commune: string | null
  old_district: string | null
  shelf_life_days: number | null
  temperature: TemperatureClass
  ship_weight_g: number | null
  storage: string | null
  ingredients: string | null
  story: string | null
  owner_legal_entity_id: string | null
  price_is_demo: boolean
  /** Packing for gifts; absent: goods. */
  is_packing?: boolean
}

/** A product for Medusa, its producer, and the profile of each variant by the variant's `sku`. */
export type NewOcopProduct = {
  product: CreateProductWorkflowInputDTO
  producer_id: string | null
  profiles: SkuProfileFields[]
}
