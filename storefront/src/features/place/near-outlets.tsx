import type { OutletView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatKm } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { shortOutletName } from "../outlets/short-name"
import { SiteLink } from "../shell/site-link"
import { stockRows } from "../stock/nearest-stock"
import type { Point } from "./distance"

const SHOWN = 4

/** The open counters nearest to a place, in a straight line. */
export function NearOutlets({ from, outlets }: { from: Point; outlets: OutletView[] }) {
  const t = useTranslations("communePage")
  const locale = useLocale()
  const rows = stockRows(outlets, [], from)
    .filter(({ km }) => km !== null)
    .slice(0, SHOWN)
  return (
    <section aria-labelledby="near-title" className="border-t-[1.5px] border-ink pt-3">
      <h2 id="near-title" className="text-h3">
        {t("near")}
      </h2>
      <ul className="mt-2">
        {rows.map(({ outlet, km }) => (
          <li key={outlet.code} className="border-b border-line last:border-0">
            <SiteLink
              to="outlet"
              params={{ code: outlet.code }}
              className="flex min-h-11 items-center justify-between gap-4 py-1.5 underline-offset-4 hover:underline"
            >
              <Vi>{shortOutletName(outlet.name)}</Vi>
              <span className="text-small whitespace-nowrap text-ink2">
                {km === null ? "" : formatKm(km, locale)}
              </span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
