import { Logo } from "@ocop/ui"
import { KeyRound, ShieldCheck, Star, WifiOff } from "lucide-react"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { Landscape } from "../../parts/landscape"
import { Tag } from "../../parts/tag"

const KNOWN = [
  "ENROLMENT_CODE_INVALID",
  "INVALID_REQUEST",
  "TOO_MANY_REQUESTS",
  "UNREACHABLE",
  "STORAGE_FULL",
  "STORAGE_FAILED",
  "NOT_KEPT",
] as const
type Known = (typeof KNOWN)[number]
const wordOf = (code: string): Known | "OTHER" => KNOWN.find((known) => known === code) ?? "OTHER"

/** Trades the manager's one-time code for a place in the shop. */
export function EnrolScreen() {
  return (
    <DeskLanguage>
      <Enrolling />
    </DeskLanguage>
  )
}

function Enrolling() {
  const { data, signOut, view } = useTill()
  const t = useTranslations("enrol")
  const [code, setCode] = useState("")
  const [deviceName, setDeviceName] = useState("")
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const result = await data.enrol({ code: code.trim(), deviceName: deviceName.trim() })
    if (result.ok) {
      // A device enrolled anew may stand at another outlet: nobody is signed in there yet.
      signOut()
      view.set("sell")
      return
    }
    setFailure(result.code)
    setBusy(false)
  }

  const field =
    "h-14 w-full rounded-control border-2 border-line2 bg-panel px-4 text-large font-semibold placeholder:font-normal placeholder:text-ink2"
  return (
    <main className="grid min-h-0 overflow-y-auto max-lg:auto-rows-[minmax(max-content,auto)] lg:grid-cols-[minmax(0,1fr)_28rem] lg:overflow-hidden">
      <section className="relative flex flex-col gap-6 overflow-hidden px-6 pt-8 pb-8 lg:px-12 lg:pt-14">
        <Landscape />
        <div className="relative flex items-center gap-4">
          <Logo size={52} />
          <p className="font-head text-large font-bold">OCOP Hà Tĩnh</p>
        </div>
        <h1 className="relative max-w-xl font-head text-[2.5rem] leading-[1.12] font-bold">
          {t("title")}
        </h1>
        <p className="relative max-w-lg text-amount font-medium text-ink2">{t("lead")}</p>
        <ul className="relative grid max-w-xl gap-3 max-lg:hidden">
          <Point icon={<KeyRound />} title={t("keysTitle")} text={t("keysText")} />
          <Point icon={<WifiOff />} title={t("offlineTitle")} text={t("offlineText")} />
          <Point icon={<Star />} title={t("starTitle")} text={t("starText")} />
        </ul>
      </section>
      <form
        onSubmit={submit}
        className="flex flex-col gap-5 bg-panel px-6 py-8 lg:justify-center lg:px-10"
        aria-label={t("title")}
      >
        <label className="grid gap-2 font-semibold">
          {t("code")}
          <input
            className={`${field} tracking-[0.12em] uppercase`}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            minLength={6}
            maxLength={16}
            required={true}
            data-no-scan=""
          />
          <span className="text-small font-medium text-ink2">{t("codeHint")}</span>
        </label>
        <label className="grid gap-2 font-semibold">
          {t("device")}
          <input
            className={field}
            value={deviceName}
            onChange={(event) => setDeviceName(event.target.value)}
            autoComplete="off"
            maxLength={60}
            required={true}
            data-no-scan=""
          />
          <span className="text-small font-medium text-ink2">{t("deviceHint")}</span>
        </label>
        <Press
          look="solid"
          type="submit"
          aria-disabled={isBusy}
          className="h-[4.75rem] text-large font-bold"
        >
          <ShieldCheck aria-hidden={true} />
          {isBusy ? t("working") : t("submit")}
        </Press>
        <div role="alert">
          {failure ? (
            <Tag tone="stop" icon={<ShieldCheck />} block={true}>
              {t(`errors.${wordOf(failure)}`)}
            </Tag>
          ) : null}
        </div>
      </form>
    </main>
  )
}

function Point({ icon, title, text }: { icon: React.ReactNode; title: string; text: string }) {
  return (
    <li className="flex gap-4 rounded-panel bg-panel/85 p-4">
      <span aria-hidden={true} className="mt-0.5 text-tea">
        {icon}
      </span>
      <span>
        <b className="block">{title}</b>
        <span className="text-ink2">{text}</span>
      </span>
    </li>
  )
}
