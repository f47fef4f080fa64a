import type { ProductReviews } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatQuantity } from "@/lib/text/format"
import { SiteLink } from "../shell/site-link"
import { pointsKey } from "./points-words"

/** The mean, how many gave what, and that none of it is a star. */
export function PointsTable({ reviews }: { reviews: ProductReviews }) {
  const t = useTranslations("reviews")
  const locale = useLocale()
  const { average, count, byPoints } = reviews
  if (average === null) return null
  const most = Math.max(...byPoints)
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-head text-[2.75rem] leading-[1.1] font-[750] tracking-[-0.025em]">
          {formatQuantity(average * 1000, locale)}
        </span>
        <span className="text-ink2">{t("outOf", { count })}</span>
      </p>
      <table className="mt-4 w-full max-w-[26rem]">
        <caption className="sr-only">{t("tableLabel")}</caption>
        <tbody>
          {[5, 4, 3, 2, 1].map((points) => {
            const given = byPoints[points - 1] ?? 0
            return (
              <tr key={points}>
                <th
                  scope="row"
                  className="py-1 pr-4 text-left text-small font-[650] whitespace-nowrap"
                >
                  {t(`points.${pointsKey(points)}`)}
                </th>
                <td className="w-full py-1">
                  <span aria-hidden className="block h-2 rounded-[1px] bg-sunk">
                    <span
                      className="block h-2 rounded-[1px] bg-ink2"
                      style={{ width: `${most === 0 ? 0 : (given / most) * 100}%` }}
                    />
                  </span>
                </td>
                <td className="py-1 pl-4 text-right text-small">{given}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="mt-4 max-w-[26rem] text-small text-ink2">
        {t.rich("notStars", {
          link: (words) => (
            <SiteLink to="seal" className="text-link">
              {words}
            </SiteLink>
          ),
        })}
      </p>
    </div>
  )
}
