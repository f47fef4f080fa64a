import { Logo } from "@ocop/ui"
import { CircleCheck, CreditCard, HandCoins } from "lucide-react"
import { StrictMode, useEffect, useRef, useState } from "react"
import { createRoot } from "react-dom/client"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { Language } from "../../app/i18n"
import type { Preferences } from "../../data/preferences"
import type { Store } from "../../data/store"
import { useFormat } from "../../parts/format"
import { QrPicture } from "../../parts/qr-picture"
import { BankSound } from "./bank-sound"
import { DISPLAY_CHANNEL, type DisplayMessage, type DisplayView } from "./display-view"

/** How long the thanks stay when nobody is served after. Milliseconds. */
const THANKS_MS = 20_000

/** Shows the customer's side of the counter in this window. */
export function showDisplay(root: HTMLElement, preferences: Store<Preferences>): void {
  createRoot(root).render(
    <StrictMode>
      <Language preferences={preferences}>
        <DeskLanguage>
          <DisplayWindow preferences={preferences} />
        </DeskLanguage>
      </Language>
    </StrictMode>,
  )
}

function useView(): DisplayView | null {
  const [view, setView] = useState<DisplayView | null>(null)
  useEffect(() => {
    const channel = new BroadcastChannel(DISPLAY_CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<DisplayMessage>) => {
      if (data.kind === "view") setView(data.view)
    }
    channel.postMessage({ kind: "hello" } satisfies DisplayMessage)
    return () => channel.close()
  }, [])
  useEffect(() => {
    if (!view?.paid) return
    const timer = setTimeout(() => setView({ ...view, paid: null }), THANKS_MS)
    return () => clearTimeout(timer)
  }, [view])
  return view
}

function DisplayWindow({ preferences }: { preferences: Store<Preferences> }) {
  const t = useTranslations("display")
  const view = useView()
  const told = view?.paid?.told ?? view?.asking?.came ?? 0
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[4rem_minmax(0,1fr)] bg-counter">
      <header className="flex items-center gap-4 bg-tea px-6 text-on-tea">
        <b className="min-w-0 truncate font-head text-[1.5rem]">{view?.shop ?? t("title")}</b>
        <span className="ml-auto hidden min-w-0 truncate sm:block">{view?.seller}</span>
        <BankSound told={told} preferences={preferences} />
      </header>
      {!view ? (
        <Greeting text={t("waiting")} />
      ) : view.paid ? (
        <Thanks paid={view.paid} />
      ) : view.lines.length === 0 ? (
        <Greeting text={t("welcome")} />
      ) : (
        <Basket view={view} />
      )}
    </div>
  )
}

function Greeting({ text }: { text: string }) {
  return (
    <main className="grid place-content-center justify-items-center gap-6 p-8 text-center">
      <Logo size={96} />
      <h1 className="font-head text-[2.75rem] leading-tight">{text}</h1>
    </main>
  )
}

function Thanks({ paid }: { paid: NonNullable<DisplayView["paid"]> }) {
  const t = useTranslations("display")
  const { money } = useFormat()
  return (
    <main className="grid place-content-center justify-items-center gap-4 p-8 text-center">
      {paid.told > 0 ? (
        <p className="flex items-center gap-3 rounded-panel border-2 border-tea px-6 py-3 text-[1.5rem] font-bold text-tea">
          <CircleCheck aria-hidden={true} size={36} className="shrink-0" />
          {t("told", { amount: money(paid.told) })}
        </p>
      ) : null}
      <h1 className="font-head text-[2.75rem] leading-tight">{t("thanks")}</h1>
      <p className="text-[1.5rem] text-ink2">
        {t("received", { given: money(paid.given), total: money(paid.total) })}
      </p>
      {paid.change > 0 ? (
        <>
          <p className="mt-4 text-[1.5rem] font-semibold">{t("change")}</p>
          <p className="text-[length:min(5rem,14vw)] leading-none font-extrabold tabular-nums">
            {money(paid.change)} ₫
          </p>
        </>
      ) : null}
    </main>
  )
}

function Basket({ view }: { view: DisplayView }) {
  const t = useTranslations("display")
  const format = useFormat()
  const list = useRef<HTMLOListElement>(null)
  const count = view.lines.length
  useEffect(() => {
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: "end" })
  }, [count])
  return (
    <main className="grid min-h-0 grid-cols-1 grid-rows-[minmax(0,1fr)_auto] gap-4 p-4 md:grid-cols-[minmax(0,1fr)_25rem] md:grid-rows-1">
      <section className="min-h-0 overflow-y-auto rounded-panel bg-panel">
        <h1 className="sr-only">{t("basket")}</h1>
        <ol ref={list}>
          {view.lines.map((line) => (
            <li
              key={line.id}
              className="flex items-baseline justify-between gap-4 border-b border-line px-5 py-3.5 text-[1.25rem]"
            >
              <span className="min-w-0">
                <b className="block leading-snug font-semibold">{line.name}</b>
                <span className="text-[1.0625rem] text-ink2">
                  {format.qty(line.qtyMilli, line.unit)}
                </span>
              </span>
              <b className="shrink-0 tabular-nums">{format.money(line.amount)}</b>
            </li>
          ))}
        </ol>
      </section>
      <aside className="flex min-h-0 flex-col justify-center gap-3 rounded-panel bg-panel p-5 text-center">
        {view.asking ? <Asked asking={view.asking} /> : <Total view={view} />}
      </aside>
    </main>
  )
}

function Total({ view }: { view: DisplayView }) {
  const t = useTranslations("display")
  const { money } = useFormat()
  return (
    <>
      <p className="text-[1.5rem] text-ink2">{t("total")}</p>
      <p
        className="text-[length:min(4.25rem,11.5vw)] leading-none font-extrabold whitespace-nowrap tabular-nums"
        aria-live="polite"
      >
        {view.total === null ? "–" : money(view.total)}
        <span className="ml-1 text-[0.5em]">₫</span>
      </p>
      {view.discount > 0 ? (
        <p className="text-[1.25rem] font-semibold text-tea">
          {t("saved", { amount: money(view.discount) })}
        </p>
      ) : null}
      {view.rounding ? (
        <p className="text-[1.25rem] font-semibold">
          {t("rounded", { amount: money(view.rounding) })}
        </p>
      ) : null}
      <p className="text-[1.0625rem] text-ink2">{t("kinds", { count: view.lines.length })}</p>
    </>
  )
}

function Asked({ asking }: { asking: NonNullable<DisplayView["asking"]> }) {
  const t = useTranslations("display")
  const { money } = useFormat()
  const Icon = asking.kind === "card" ? CreditCard : HandCoins
  return (
    <>
      <p className="text-[length:min(4.125rem,11.5vw)] leading-none font-extrabold whitespace-nowrap tabular-nums">
        {money(asking.amount)}
        <span className="ml-1 text-[0.5em]">₫</span>
      </p>
      {asking.code ? (
        <QrPicture
          text={asking.code}
          label={t("code")}
          className="mx-auto w-full max-w-[20.625rem] min-w-40 shrink rounded-panel"
        />
      ) : (
        <Icon aria-hidden={true} size={72} className="mx-auto text-tea" />
      )}
      <p className="text-[1.25rem] leading-snug font-semibold">
        {asking.came > 0
          ? t("partCame", { came: money(asking.came), left: money(asking.amount - asking.came) })
          : t(asking.kind === "card" ? "byCard" : "scanToPay")}
      </p>
      <p className="text-[1.0625rem] text-ink2 empty:hidden">{asking.account}</p>
    </>
  )
}
