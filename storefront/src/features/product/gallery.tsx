import type { ProductDetail } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { ProductArt } from "../catalogue/product-art"

/** Label art has a large cut with its plate; other pictures have one size. */
function largeArt(src: string): string {
  return src.startsWith("/art/") ? src.replace(/-480\.webp$/, "-label-1000.webp") : src
}

/** The pictures: the first large, the others below. */
export function Gallery({ product }: { product: ProductDetail["product"] }) {
  const [first, ...others] = product.images.map((image) => ({ ...image, src: largeArt(image.src) }))
  return (
    <figure>
      <div className="-mx-(--space-edge) aspect-square overflow-hidden sm:mx-0 sm:rounded-picture">
        <ProductArt image={first?.src ?? null} alt={first?.alt || product.title} eager />
      </div>
      {others.length > 0 && (
        <ul className="mt-3 grid grid-cols-4 gap-3">
          {others.slice(0, 4).map((image) => (
            <li key={image.src} className="aspect-square overflow-hidden rounded-art">
              <ProductArt image={image.src} alt={image.alt} />
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

/** What it is like, and that drawn art is drawn. */
export function Story({ product }: { product: ProductDetail["product"] }) {
  const t = useTranslations("product")
  const isDrawn = product.images[0]?.src.startsWith("/art/") ?? true
  return (
    <div>
      {product.story && <p className="mb-4 max-w-[36rem] text-story">{product.story}</p>}
      {isDrawn && <p className="text-small text-ink2">{t("drawn")}</p>}
    </div>
  )
}
