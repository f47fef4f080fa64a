import type { CertificateView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { netContentWords } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { SiteLink } from "../shell/site-link"

/** Up to this many packs are named at once; more unfold. */
const NAMED = 3

/** What exactly the decision covers, of what the shop sells: these packs and no others. */
export function CoveredPacks({ goods }: Pick<CertificateView, "goods">) {
  const t = useTranslations("papers")
  const locale = useLocale()
  const list = (
    <ul>
      {goods.map(({ handle, title, skuCode, netContent }) => (
        <li key={skuCode}>
          <SiteLink
            to="product"
            params={{ handle }}
            query={`pack=${skuCode}`}
            className="text-link"
          >
            <Vi>{title}</Vi>
          </SiteLink>
          , {netContentWords(netContent, locale)}
        </li>
      ))}
    </ul>
  )
  const words = t("coversCount", { count: goods.length })
  return (
    <div className="mt-4 border-t border-line pt-3 text-small">
      {goods.length > NAMED ? (
        <details>
          <summary className="covered-more">{words}</summary>
          {list}
        </details>
      ) : (
        <>
          <p className="text-ink2">{words}</p>
          {list}
        </>
      )}
    </div>
  )
}
