import type { CatalogueItem } from "@ocop/contracts"
import { classNames, monthsLeft, StarSeal } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { goodsName } from "../catalogue/goods-name"
import { recognitionOf, sealLabel, starWords } from "../seal/badge-words"
import { SiteLink } from "../shell/site-link"

const LEFT = ["leaves", "ticks"] as const
const HEAD =
  "mb-(--space-content) grid items-end gap-x-(--space-col) gap-y-3 lg:grid-cols-[8fr_4fr]"
const LATER = "later [--later:66rem] lg:[--later:32rem]"
const RIGHT = ["decision", "none"] as const

/** How to read the seal, shown on the seal of a real product. */
export function ReadTheSeal(props: {
  item: CatalogueItem | null
  day: string
  /** On its own page, which has the title already. */
  isPage?: boolean
}) {
  const { item, day, isPage } = props
  const t = useTranslations("home")
  const seal = useTranslations("seal")
  const locale = useLocale()
  if (item?.badge.status !== "in_force") return null
  const { badge } = item
  const values = {
    stars: badge.stars,
    months: monthsLeft(recognitionOf(badge), day),
    name: goodsName(item, locale).text,
  }
  return (
    <section
      className={classNames("page-width pt-(--space-section)", !isPage && LATER)}
      aria-label={t("sealTitle")}
    >
      <div className={isPage ? "hidden" : HEAD}>
        <h2 className="text-h2">{t("sealTitle")}</h2>
        <p className="text-ink2">
          {t("sealText")}{" "}
          <SiteLink to="seal" className="text-link whole">
            {t("sealMore")}
          </SiteLink>
        </p>
      </div>
      <div className="grid items-center gap-x-9 gap-y-7 lg:grid-cols-[1fr_auto_1fr]">
        <ol className="contents lg:flex lg:flex-col lg:gap-11">
          {LEFT.map((key) => (
            <Note
              key={key}
              level={isPage ? 2 : 3}
              title={t(`notes.${key}`)}
              text={t(`notes.${key}Text`, values)}
            />
          ))}
        </ol>
        <StarSeal
          recognition={recognitionOf(badge)}
          day={day}
          size={400}
          label={sealLabel(seal, badge, locale)}
          words={starWords(seal, badge)}
          className="mx-auto h-auto w-[min(22rem,78vw)] lg:w-100"
        />
        <ol className="contents lg:flex lg:flex-col lg:gap-11" start={3}>
          {RIGHT.map((key) => (
            <Note
              key={key}
              level={isPage ? 2 : 3}
              title={t(`notes.${key}`)}
              text={t(`notes.${key}Text`, values)}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}

function Note({ level, title, text }: { level: 2 | 3; title: string; text: string }) {
  const Heading = `h${level}` as const
  return (
    <li className="list-none border-t-[1.5px] border-ink pt-4">
      <Heading className="text-panel">{title}</Heading>
      <p className="mt-2 max-w-[26rem] text-ink2">{text}</p>
    </li>
  )
}
