import { CircleHelp } from "lucide-react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { PaneFrame } from "../../parts/pane-frame"
import { useKeys } from "../../parts/use-keys"
import { SALE_KEYS } from "../sell/sale-keys"

/** What cashiers call the office for most, in the order in which it hurts. */
const TROUBLES = ["offline", "code", "paper", "transfer", "mistake", "frozen"] as const

/** Keys that the bar at the foot of the screen has no room for. */
const MORE_KEYS = [
  ["+ −", "more"],
  ["↑ ↓", "line"],
  ["Esc", "back"],
] as const

/** What to do when something is not as it should be, and every key; beside the basket, which goes on. */
export function HelpPane({ onClose }: { onClose: () => void }) {
  return (
    <DeskLanguage>
      <Pane onClose={onClose} />
    </DeskLanguage>
  )
}

function Pane({ onClose }: { onClose: () => void }) {
  const t = useTranslations("help")
  const words = useTranslations("sell.keys")
  useKeys((event) => {
    if (event.key === "Escape") onClose()
  })
  return (
    <PaneFrame
      icon={<CircleHelp aria-hidden={true} />}
      title={t("title")}
      closeWord={t("close")}
      onClose={onClose}
    >
      <section aria-labelledby="help-troubles" className="grid gap-3">
        <h3 id="help-troubles" className="font-text text-base font-bold tracking-normal">
          {t("troubles")}
        </h3>
        <dl className="grid gap-3 @container xl:grid-cols-2">
          {TROUBLES.map((trouble) => (
            <div key={trouble} className="rounded-control border border-line bg-sunk px-3 py-2.5">
              <dt className="font-bold">{t(`${trouble}.what`)}</dt>
              <dd className="text-ink2">{t(`${trouble}.do`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="help-keys" className="grid gap-3">
        <h3 id="help-keys" className="font-text text-base font-bold tracking-normal">
          {t("keys")}
        </h3>
        <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
          {SALE_KEYS.map(([key, word]) => (
            <Row key={key} name={key} what={words(word)} />
          ))}
          {MORE_KEYS.map(([key, word]) => (
            <Row key={key} name={key} what={t(`more.${word}`)} />
          ))}
        </dl>
      </section>
    </PaneFrame>
  )
}

function Row({ name, what }: { name: string; what: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-b border-line pb-1.5">
      <dt className="order-2 font-bold whitespace-nowrap tabular-nums">{name}</dt>
      <dd>{what}</dd>
    </div>
  )
}
