import type { ProductDetail } from "@ocop/contracts"
import type { BasketLine } from "./basket-lines"

type Variant = Pick<
  ProductDetail["variants"][number],
  "skuId" | "netContent" | "unit" | "sellMode" | "price" | "demoPrice"
>

/** What a basket keeps of a pack of a product, at today's price. */
export function lineOfVariant(
  product: ProductDetail["product"],
  variant: Variant,
): Omit<BasketLine, "qtyMilli"> {
  const { skuId, netContent, unit, sellMode, price, demoPrice } = variant
  const { handle, title, en, images } = product
  return {
    skuId,
    handle,
    title,
    titleEn: en.title,
    netContent,
    unit,
    sellMode,
    price,
    demoPrice,
    image: images[0]?.src.replace("-label-1000", "-480") ?? null,
  }
}
