import type { ProductDetail } from "@ocop/contracts"
import { useTranslations } from "next-intl"
import { Vi } from "../catalogue/vi"
import { SiteLink } from "../shell/site-link"

/** Who made it. */
export function Maker({ producer }: Pick<ProductDetail["product"], "producer">) {
  const t = useTranslations("product")
  if (producer === null) return null
  return (
    <section aria-labelledby="maker-title">
      <h2 id="maker-title" className="text-h2-page">
        {t("maker")}
      </h2>
      <p className="mt-2">
        <SiteLink to="producer" params={{ handle: producer.handle }} className="text-link">
          <Vi>{producer.name}</Vi>
        </SiteLink>
      </p>
      {producer.story && (
        <p className="mt-3 max-w-[38rem] text-ink2">
          <Vi>{producer.story}</Vi>
        </p>
      )}
    </section>
  )
}
