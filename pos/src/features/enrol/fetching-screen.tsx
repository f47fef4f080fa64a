import { CloudDownload, RefreshCw } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { useStore } from "../../parts/use-store"
import { EnrolScreen } from "./enrol-screen"

/** Between enrolment and the first sign-in: the catalogue is on its way. */
export function FetchingScreen() {
  return (
    <DeskLanguage>
      <Fetching />
    </DeskLanguage>
  )
}

function Fetching() {
  const { data } = useTill()
  const t = useTranslations("fetching")
  const status = useStore(data.sync.status)
  const [isEnrolling, setEnrolling] = useState(false)
  if (isEnrolling) return <EnrolScreen />
  const words = status.refused
    ? t("refused")
    : status.connection === "offline"
      ? t("offline")
      : t("text")
  return (
    <main className="grid min-h-0 place-items-center p-4">
      <section className="grid max-w-lg justify-items-center gap-4 text-center">
        <CloudDownload aria-hidden={true} size={56} className="text-tea" />
        <h1 className="font-head text-title">{t("title")}</h1>
        <p role="status" className="text-amount font-medium text-ink2">
          {words}
        </p>
        <div className="flex flex-wrap justify-center gap-2">
          <Press onClick={() => void data.sync.nudge()}>
            <RefreshCw aria-hidden={true} size={18} />
            {t("again")}
          </Press>
          {status.refused ? (
            <Press onClick={() => setEnrolling(true)}>{t("enrolAgain")}</Press>
          ) : null}
        </div>
      </section>
    </main>
  )
}
