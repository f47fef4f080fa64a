import type { CommunePage, OutletView } from "@ocop/contracts"
import { buttonClass } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatFigure } from "@/lib/text/format"
import { CardShelf } from "../catalogue/card-shelf"
import { Vi } from "../catalogue/vi"
import { ProvinceMap } from "../outlets/province-map"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { NearOutlets } from "./near-outlets"

type Props = { page: CommunePage; outlets: OutletView[] }

/** A commune or ward: its names, its makers, its goods, the counters near it. */
export function CommuneScreen({ page, outlets }: Props) {
  const t = useTranslations("communePage")
  const places = useTranslations("places")
  const locale = useLocale()
  const { commune, producers, count, inForce, items, day } = page
  const { latitude, longitude } = commune
  return (
    <div className="page-width pt-7">
      <Breadcrumbs
        trail={[
          { words: places("title"), to: "places" },
          { words: commune.name, lang: "vi" },
        ]}
      />
      <div className="mt-2 grid items-start gap-x-18 gap-y-11 lg:grid-cols-[7fr_5fr]">
        <div>
          <h1 className="text-h1">
            <Vi>{commune.name}</Vi>
          </h1>
          <p className="mt-3 text-lead text-ink2">
            {t("lead", { count, stars: inForce, area: formatFigure(commune.areaKm2, locale) })}
          </p>
          <OldNames names={commune.oldNames} />
          <div className="mt-9 grid gap-x-(--space-col) gap-y-9 sm:grid-cols-2">
            {producers.length > 0 && <Makers producers={producers} />}
            <NearOutlets from={commune} outlets={outlets} />
          </div>
        </div>
        <figure>
          <ProvinceMap
            outlets={outlets}
            linksPlaces
            origin={{ latitude, longitude, label: t("here"), labelSide: "left" }}
          />
          <figcaption className="mt-3 text-small text-ink2">{t("map")}</figcaption>
        </figure>
      </div>
      <section aria-labelledby="goods-title" className="pt-(--space-section)">
        <h2 id="goods-title" className="mb-(--space-content) text-h2-page">
          {t("goods")}
        </h2>
        {items.length > 0 ? (
          <CardShelf items={items} day={day} />
        ) : (
          <>
            <p className="mb-5 text-ink2">{t("none")}</p>
            <SiteLink to="places" className={buttonClass({ variant: "outline" })}>
              {t("noneAction")}
            </SiteLink>
          </>
        )}
        {count > items.length && (
          <SiteLink
            to="products"
            query={`commune=${commune.code}`}
            className={`mt-9 ${buttonClass({ variant: "outline" })}`}
          >
            {t("all", { count })}
          </SiteLink>
        )}
      </section>
    </div>
  )
}

function OldNames({ names }: { names: string[] }) {
  const t = useTranslations("communePage")
  if (names.length === 0) return null
  return (
    <p className="mt-3 max-w-[40rem] text-ink2">
      {t("before")}: <Vi>{names.join("; ")}</Vi>.
    </p>
  )
}

function Makers({ producers }: Pick<CommunePage, "producers">) {
  const t = useTranslations("communePage")
  return (
    <section aria-labelledby="makers-title" className="border-t-[1.5px] border-ink pt-3">
      <h2 id="makers-title" className="text-h3">
        {t("makers")}
      </h2>
      <ul className="mt-2">
        {producers.map(({ handle, name, count }) => (
          <li key={handle} className="border-b border-line last:border-0">
            <SiteLink
              to="producer"
              params={{ handle }}
              className="flex min-h-11 items-center justify-between gap-4 py-1.5 underline-offset-4 hover:underline"
            >
              <Vi>{name}</Vi>
              <span className="text-small whitespace-nowrap text-ink2">
                {t("makerCount", { count })}
              </span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
