import type { ProductDetail } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { ProductArt } from "../catalogue/product-art"

/** The pictures: the first large, the others below. Drawn art says that it is drawn. */
export function Gallery({ product }: { product: ProductDetail["product"] }) {
  const t = useTranslations("product")
  const [first, ...others] = product.images
  const isDrawn = first === undefined || first.src.startsWith("/art/")
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
      {product.story && <p className="mt-7 max-w-[36rem] text-story">{product.story}</p>}
      {isDrawn && <figcaption className="mt-4 text-small text-ink2">{t("drawn")}</figcaption>}
    </figure>
  )
}
