import type { ShownReview } from "@ocop/contracts"
import { Picture, PointGrains } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"
import { artSrc } from "../catalogue/art-src"
import { netContentWords } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { pointsKey } from "./points-words"

/** One review: the word and the points, what was written and shown, what the maker answered. */
export function ReviewItem({ review }: { review: ShownReview }) {
  const t = useTranslations("reviews")
  const locale = useLocale()
  const { points, answer } = review
  const photos = review.photos.flatMap(({ src }) => artSrc(src) ?? [])
  const content = netContentWords(review.netContent, locale)
  return (
    <li className="border-b border-line py-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{t(`points.${pointsKey(points)}`)}</b>
        <PointGrains points={points} />
        <span className="sr-only">{t("pointsOf", { points })}</span>
      </p>
      <p className="mt-0.5 text-small text-ink2">
        <span lang={review.name === "" || locale === "vi" ? undefined : "vi"}>
          {review.name || t("nameless")}
        </span>
        {content && ` · ${content}`}
        {" · "}
        <span className="whole">{formatDay(review.day, locale)}</span>
      </p>
      {review.text && (
        <p
          lang={review.language === locale ? undefined : review.language}
          className="mt-3 max-w-[42rem] whitespace-pre-line wrap-anywhere"
        >
          {review.text}
        </p>
      )}
      {photos.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-3">
          {photos.map((src, index) => (
            <li key={src}>
              <a href={src} target="_blank" rel="noreferrer" className="block rounded-art">
                <Picture
                  src={src}
                  alt={t("photo", { n: index + 1 })}
                  width={112}
                  height={112}
                  className="block size-28 rounded-art bg-sunk object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <div className="mt-4 max-w-[42rem] border-l-[1.5px] border-ink pl-4">
          <p className="text-small text-ink2">
            {t.rich("answered", {
              producer: answer.producer,
              day: formatDay(answer.day, locale),
              vi: (words) => <Vi>{words}</Vi>,
            })}
          </p>
          <p className="mt-1 whitespace-pre-line wrap-anywhere">
            <Vi>{answer.text}</Vi>
          </p>
        </div>
      )}
    </li>
  )
}
