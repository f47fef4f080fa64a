import type { ProductDetail } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { wordsIn } from "../catalogue/goods-name"

/** What it is like, and that drawn art is drawn. */
export function Story({ product }: { product: ProductDetail["product"] }) {
  const t = useTranslations("product")
  const isDrawn = product.images[0]?.src.startsWith("/art/") ?? true
  const locale = useLocale()
  const { story, description, en } = product
  const { text, lang } =
    story === null ? wordsIn(locale, description, en.description) : wordsIn(locale, story, en.story)
  return (
    <div>
      {text && (
        <p
          lang={lang}
          className={`mb-4 max-w-[36rem] ${story === null ? "text-lead" : "text-story"}`}
        >
          {text}
        </p>
      )}
      {isDrawn && <p className="text-small text-ink2">{t("drawn")}</p>}
    </div>
  )
}
