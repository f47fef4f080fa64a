import { GraduationCap, X } from "lucide-react"
import { useTranslations } from "use-intl"
import { setTraining } from "../data/training"
import { Press } from "../parts/buttons"
import { DeskLanguage } from "./desk-language"

const leave = () => {
  setTraining(false)
  location.reload()
}

/** Over every screen of a training, as long as it lasts. */
export function TrainingBanner() {
  return (
    <DeskLanguage>
      <Banner />
    </DeskLanguage>
  )
}

function Banner() {
  const t = useTranslations("training")
  return (
    <aside
      aria-label={t("title")}
      className="flex items-center gap-3 border-b-4 border-dashed border-on-peel bg-peel px-3 py-1 text-on-peel"
    >
      <GraduationCap aria-hidden={true} size={26} className="shrink-0" />
      <b className="font-head text-large whitespace-nowrap">{t("title")}</b>
      <span className="min-w-0 flex-1 font-semibold max-sm:sr-only">{t("text")}</span>
      <Press className="ml-auto shrink-0" onClick={leave}>
        <X aria-hidden={true} size={18} />
        {t("leave")}
      </Press>
    </aside>
  )
}
