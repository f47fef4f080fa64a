import type { CataloguePage, OutletView } from "@ocop/contracts"
import { Pattern, type PatternKind } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { setName } from "../catalogue/set-name"
import { addressOf } from "../list/list-address"
import { ProvinceMap } from "../outlets/province-map"
import { SiteLink } from "../shell/site-link"

/** Landscape, its pattern, and the criteria sets whose goods come from it. */
const LANDS = [
  { key: "sea", pattern: "luoi", sets: [9, 8] },
  { key: "field", pattern: "lua", sets: [3, 6] },
  { key: "hill", pattern: "ruong", sets: [4, 18] },
] as const satisfies readonly { key: string; pattern: PatternKind; sets: readonly number[] }[]

const SHOWN_COMMUNES = 8

type Props = {
  outlets: OutletView[]
  /** Communes with goods whose star is in force. */
  communes: CataloguePage["facets"]["communes"]
}

/** The province as dots and counters, and the way from a landscape to its goods. */
export function ProvinceBand({ outlets, communes }: Props) {
  const t = useTranslations("home")
  const locale = useLocale()
  const most = [...communes].sort((a, b) => b.count - a.count).slice(0, SHOWN_COMMUNES)
  return (
    <section
      className="surface-deep later relative mt-(--space-section) [--later:72rem] lg:[--later:55rem]"
      aria-labelledby="land-title"
    >
      <Pattern kind="ruong" behind className="opacity-[0.07]" />
      <div className="page-width relative grid gap-x-18 gap-y-11 py-(--space-section) lg:grid-cols-[5fr_7fr]">
        <div>
          <h2 id="land-title" className="text-h2">
            {t("landTitle")}
          </h2>
          <p className="mt-4 max-w-[30rem] text-on-deep2">{t("landText")}</p>
          <ul className="mt-9">
            {LANDS.map((land) => (
              <li
                key={land.key}
                className="grid grid-cols-[4.5rem_1fr] items-center gap-5 border-t border-on-deep2/30 py-4 sm:grid-cols-[6rem_1fr]"
              >
                <Pattern kind={land.pattern} className="h-15 rounded-tick bg-on-deep2" />
                <div>
                  <h3 className="text-h3">{t(`lands.${land.key}`)}</h3>
                  <p className="flex flex-wrap gap-x-5 text-small">
                    {land.sets.map((set) => (
                      <SiteLink
                        key={set}
                        {...addressOf({ set: String(set), sort: "relevance", page: 1 })}
                        className="inline-flex min-h-9 items-center underline decoration-on-deep2/60 underline-offset-4 hover:decoration-2"
                      >
                        {setName(set, locale)}
                      </SiteLink>
                    ))}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <h3 className="mt-7 text-h3">{t("communes")}</h3>
          <ul className="mt-1 flex flex-wrap gap-x-5 text-small">
            {most.map(({ value, label, count }) => (
              <li key={value}>
                <SiteLink
                  to="products"
                  query={`star=in_force&commune=${value}`}
                  className="inline-flex min-h-9 items-center gap-1.5 underline decoration-on-deep2/60 underline-offset-4 hover:decoration-2"
                >
                  <span className="whole">{label}</span>{" "}
                  <span className="text-on-deep2">{count}</span>
                </SiteLink>
              </li>
            ))}
          </ul>
        </div>
        <ProvinceMap outlets={outlets} className="self-center" />
      </div>
    </section>
  )
}
