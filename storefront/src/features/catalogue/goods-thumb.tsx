import { classNames } from "@ocop/ui"
import { ProductArt } from "./product-art"

/** The small square picture at the head of a row of goods; as wide as its column. */
export function GoodsThumb({ image, className }: { image: string | null; className?: string }) {
  return (
    <div className={classNames("aspect-square overflow-hidden rounded-tick", className)}>
      <ProductArt image={image} sizes="6.5rem" />
    </div>
  )
}
