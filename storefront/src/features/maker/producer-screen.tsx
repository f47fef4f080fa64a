import type { OutletView, ProducerPage } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { communeByCode } from "@ocop/vn"
import { useTranslations } from "next-intl"
import { CardShelf } from "../catalogue/card-shelf"
import { Vi } from "../catalogue/vi"
import { ProvinceMap } from "../outlets/province-map"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { Certificates } from "./certificates"

type Props = { page: ProducerPage; outlets: OutletView[] }

/** A producer: who, where, under which papers, and what it makes. */
export function ProducerScreen({ page, outlets }: Props) {
  const t = useTranslations("makerPage")
  const list = useTranslations("list")
  const { producer, certificates, count, inForce, items, day } = page
  const query = new URLSearchParams({ producer: producer.handle }).toString()
  return (
    <div className="page-width pt-7">
      <Breadcrumbs
        trail={[
          { words: list("title"), to: "products" },
          { words: producer.name, lang: "vi" },
        ]}
      />
      <div className="mt-2 grid items-start gap-x-18 gap-y-11 lg:grid-cols-[7fr_5fr]">
        <Who producer={producer} lead={t("lead", { count, stars: inForce })} />
        <Where commune={producer.commune} outlets={outlets} />
      </div>
      <section aria-labelledby="papers-title" className="pt-(--space-section)">
        <h2 id="papers-title" className="text-h2-page">
          {t("papers")}
        </h2>
        <p className="mt-2 mb-5 max-w-[44rem] text-ink2">
          {t(certificates.length > 0 ? "papersText" : "noPapers")}
        </p>
        <Certificates papers={certificates} day={day} />
      </section>
      <section aria-labelledby="goods-title" className="pt-(--space-section)">
        <h2 id="goods-title" className="mb-(--space-content) text-h2-page">
          {t("goods")}
        </h2>
        <CardShelf items={items} day={day} />
        {count > items.length && (
          <SiteLink
            to="products"
            query={query}
            className={`mt-9 ${buttonClass({ variant: "outline" })}`}
          >
            {t("all", { count })}
          </SiteLink>
        )}
      </section>
    </div>
  )
}

function Who({ producer, lead }: { producer: ProducerPage["producer"]; lead: string }) {
  const t = useTranslations("makerPage")
  const { name, legalName, address, story } = producer
  const legal = legalName === name ? null : legalName
  return (
    <div>
      <p className="mb-2 text-small text-ink2">{t(`kinds.${producer.kind}`)}</p>
      <h1 className="text-h1">
        <Vi>{name}</Vi>
      </h1>
      <p className="mt-3 text-lead text-ink2">{lead}</p>
      {(legal || address) && (
        <dl className="mt-7 grid grid-cols-[auto_1fr] gap-x-7 gap-y-2.5 border-t border-line pt-5">
          {legal && (
            <>
              <dt className="text-ink2">{t("legal")}</dt>
              <dd className="font-[650]">
                <Vi>{legal}</Vi>
              </dd>
            </>
          )}
          {address && (
            <>
              <dt className="text-ink2">{t("address")}</dt>
              <dd>
                <b className="font-[650]">
                  <Vi>{address}</Vi>
                </b>{" "}
                <span className="text-small text-ink2">({t("addressOld")})</span>
              </dd>
            </>
          )}
        </dl>
      )}
      {story && (
        <section aria-label={t("story")} className="mt-7 max-w-[38rem] text-story" lang="vi">
          {story}
        </section>
      )}
    </div>
  )
}

function Where(props: { commune: ProducerPage["producer"]["commune"]; outlets: OutletView[] }) {
  const t = useTranslations("makerPage")
  const product = useTranslations("product")
  const { commune, outlets } = props
  const place = commune ? communeByCode(commune.code) : null
  if (!commune || !place) return null
  const { latitude, longitude } = place
  return (
    <section aria-labelledby="origin-title">
      <h2 id="origin-title" className="font-head text-panel">
        <SiteLink to="place" params={{ slug: commune.slug }} className="text-link">
          <Vi>{commune.name}</Vi>
        </SiteLink>
      </h2>
      <ProvinceMap
        outlets={outlets}
        origin={{ latitude, longitude, label: product("madeHere"), labelSide: "left" }}
        className="mt-4"
      />
      <p className="mt-3 text-small text-ink2">{t("map")}</p>
    </section>
  )
}
