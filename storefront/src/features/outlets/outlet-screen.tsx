import type { OutletPage, OutletView } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { Navigation } from "lucide-react"
import { useTranslations } from "next-intl"
import { Vi } from "../catalogue/vi"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { directionsHref } from "./directions"
import { GoodsRowWords } from "./goods-row"
import { OutletFacts } from "./outlet-facts"
import { OutletGoods } from "./outlet-goods"
import { ProvinceMap } from "./province-map"
import { shortOutletName } from "./short-name"

type Props = { page: OutletPage; outlets: OutletView[] }

/** A counter: what it is, where, and what lies on its shelves at this moment. */
export function OutletScreen({ page, outlets }: Props) {
  const t = useTranslations("outletPage")
  const list = useTranslations("outlets")
  const { outlet, owner, isExact, salePoint } = page
  const name = shortOutletName(outlet.name)
  const way = directionsHref(outlet, isExact)
  const { latitude, longitude, commune } = outlet
  const isDrawn = latitude !== null && longitude !== null && commune !== null
  return (
    <div className="page-width pt-7">
      <Breadcrumbs
        trail={[
          { words: list("title"), to: "outlets" },
          { words: name, lang: "vi" },
        ]}
      />
      <h1 className="mt-2 max-w-[24ch] text-h1">
        <Vi>{name}</Vi>
      </h1>
      <div className="mt-9 grid items-start gap-x-18 gap-y-11 lg:grid-cols-[7fr_5fr]">
        <section aria-label={t("facts")}>
          <OutletFacts outlet={outlet} owner={owner} salePoint={salePoint} />
          <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
            {way && (
              <a href={way} rel="noreferrer" className={buttonClass({ variant: "calm" })}>
                <Navigation aria-hidden size={20} strokeWidth={1.8} />
                {t("directions")}
              </a>
            )}
            {outlet.open && <p className="text-small text-ink2">{t("pickup")}</p>}
          </div>
          {way && !isExact && commune && (
            <p className="mt-3 text-small text-ink2">{t("near", { place: commune.name })}</p>
          )}
        </section>
        <figure>
          <ProvinceMap outlets={outlets} having={new Set([outlet.code])} />
          <figcaption className="mt-3 text-small text-ink2">
            {t(isDrawn ? "map" : "elsewhere")}
          </figcaption>
        </figure>
      </div>
      <Shelves page={page} />
    </div>
  )
}

function Shelves({ page }: { page: OutletPage }) {
  const t = useTranslations("outletPage")
  const { outlet, items, count, inForce, day } = page
  const { code } = outlet
  const rows = items.map((item) => ({
    skuId: item.skuId,
    stock: item.stock,
    unit: item.unit,
    goods: <GoodsRowWords item={item} day={day} />,
  }))
  return (
    <section id="here" aria-labelledby="here-title" className="pt-(--space-section)">
      <h2 id="here-title" className="mb-2 text-h2-page">
        {t("here")}
      </h2>
      {rows.length > 0 ? (
        <OutletGoods code={code} rows={rows} summary={t("hereText", { count, stars: inForce })} />
      ) : (
        <p className="mb-5 text-ink2">{t("empty")}</p>
      )}
      {count > rows.length && (
        <SiteLink
          to="products"
          query={`outlet=${code}`}
          className={`mt-7 ${buttonClass({ variant: "outline" })}`}
        >
          {t("all", { count })}
        </SiteLink>
      )}
      {rows.length === 0 && (
        <SiteLink to="outlets" className={buttonClass({ variant: "outline" })}>
          {t("emptyAction")}
        </SiteLink>
      )}
    </section>
  )
}
