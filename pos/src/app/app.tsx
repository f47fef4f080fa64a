import type { SaleFact } from "@ocop/contracts"
import { Logo } from "@ocop/ui"
import { CircleX, MonitorSmartphone, RefreshCw } from "lucide-react"
import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { flushSync } from "react-dom"
import { useTranslations } from "use-intl"
import { recallAsked } from "../data/asked-invoices"
import { lastSale } from "../data/health"
import { printSheet } from "../devices/print-sheet"
import { Receipt } from "../features/receipt/receipt"
import { SellScreen } from "../features/sell/sell-screen"
import { SignInScreen } from "../features/sign-in/sign-in-screen"
import { Press } from "../parts/buttons"
import { useStore } from "../parts/use-store"
import { Language } from "./i18n"
import { phase, preferences, start, takeOver } from "./start"
import { Strip } from "./strip"
import { type Till, TillProvider, type View } from "./till-context"
import { UpdateBar } from "./update-bar"

// Screens beside the sale path come as files of their own, kept by the service worker like the rest.
const ClosingScreen = lazy(async () => ({
  default: (await import("../features/closing/closing-screen")).ClosingScreen,
}))
const DeskLanguage = lazy(async () => ({
  default: (await import("./desk-language")).DeskLanguage,
}))
const DeskScreen = lazy(async () => ({
  default: (await import("../features/desk/desk-screen")).DeskScreen,
}))
const CashScreen = lazy(async () => ({
  default: (await import("../features/cash/cash-screen")).CashScreen,
}))
const RefundScreen = lazy(async () => ({
  default: (await import("../features/refund/refund-screen")).RefundScreen,
}))
const ReportScreen = lazy(async () => ({
  default: (await import("../features/report/report-screen")).ReportScreen,
}))
const ClosingsScreen = lazy(async () => ({
  default: (await import("../features/report/closings-screen")).ClosingsScreen,
}))
const ExceptionsScreen = lazy(async () => ({
  default: (await import("../features/exceptions/exceptions-screen")).ExceptionsScreen,
}))
const OpenSessionScreen = lazy(async () => ({
  default: (await import("../features/session/open-session-screen")).OpenSessionScreen,
}))
const PickupsScreen = lazy(async () => ({
  default: (await import("../features/pickup/pickups-screen")).PickupsScreen,
}))
const PickingScreen = lazy(async () => ({
  default: (await import("../features/pickup/picking-screen")).PickingScreen,
}))
const ReserveScreen = lazy(async () => ({
  default: (await import("../features/reserve/reserve-screen")).ReserveScreen,
}))
const HeldScreen = lazy(async () => ({
  default: (await import("../features/held/held-screen")).HeldScreen,
}))
const GoodsScreen = lazy(async () => ({
  default: (await import("../features/goods/goods-screen")).GoodsScreen,
}))
const EnrolScreen = lazy(async () => ({
  default: (await import("../features/enrol/enrol-screen")).EnrolScreen,
}))
const FetchingScreen = lazy(async () => ({
  default: (await import("../features/enrol/fetching-screen")).FetchingScreen,
}))
const TrainingBanner = lazy(async () => ({
  default: (await import("./training-banner")).TrainingBanner,
}))
const HealthScreen = lazy(async () => ({
  default: (await import("../features/health/health-screen")).HealthScreen,
}))

/** The till's window: one register, one screen at a time. */
export function App() {
  return (
    <Language preferences={preferences}>
      <Window />
    </Language>
  )
}

function Window() {
  const now = useStore(phase)
  const t = useTranslations()
  switch (now.kind) {
    case "ready":
      return <Running till={now.till} />
    case "elsewhere":
      return (
        <Notice icon={<MonitorSmartphone />} title={t("window.title")} text={t("window.text")}>
          <Press look="solid" className="h-16 px-8 font-bold" onClick={takeOver}>
            {t("window.takeOver")}
          </Press>
        </Notice>
      )
    case "lost":
      return (
        <Notice
          icon={<MonitorSmartphone />}
          title={t("window.lostTitle")}
          text={t("window.lostText")}
        >
          <Press className="h-16 px-8" onClick={takeOver}>
            {t("window.takeOver")}
          </Press>
        </Notice>
      )
    case "insecure":
      return (
        <Notice icon={<CircleX />} title={t("app.insecureTitle")} text={t("app.insecureText")} />
      )
    case "broken":
      return (
        <Notice icon={<CircleX />} title={t("app.brokenTitle")} text={t("app.brokenText")}>
          <Press className="h-16 px-8" onClick={() => void start()}>
            <RefreshCw aria-hidden={true} />
            {t("app.retry")}
          </Press>
        </Notice>
      )
    default:
      return (
        <main className="opening" aria-busy={true}>
          <p className="sr-only">{t("app.loading")}</p>
          <Logo />
        </main>
      )
  }
}

function Notice({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <main className="grid h-dvh place-items-center overflow-y-auto p-4">
      <section className="grid max-w-xl justify-items-start gap-4 rounded-panel bg-panel p-6 sm:p-10">
        <span aria-hidden={true} className="text-tea [&>svg]:size-10">
          {icon}
        </span>
        <h1 className="font-head text-title">{title}</h1>
        <p className="text-amount font-medium text-ink2">{text}</p>
        {children}
      </section>
    </main>
  )
}

function Running({ till }: { till: Till }) {
  const printed = usePrint(till)
  const view = useStore(till.view)
  return (
    <TillProvider value={till}>
      <div className="frame">
        {till.data.isTraining ? (
          <Suspense fallback={<div />}>
            <TrainingBanner />
          </Suspense>
        ) : null}
        <Strip />
        <Suspense fallback={<main />}>
          <Screen till={till} onPrint={printed.print} />
        </Suspense>
      </div>
      <UpdateBar />
      <div className="print-sheet">
        {printed.fact && view === "sell" ? (
          <Receipt fact={printed.fact} isCopy={printed.isCopy} />
        ) : null}
      </div>
    </TillProvider>
  )
}

function Screen({ till, onPrint }: { till: Till; onPrint: () => void }) {
  const register = useStore(till.data.register)
  const replica = useStore(till.data.replica)
  const staff = useStore(till.staff)
  const session = useStore(till.data.session)
  const view = useStore(till.view)
  if (!register) return <EnrolScreen />
  if (!replica) return <FetchingScreen />
  if (!staff) return <SignInScreen />
  if (view !== "sell") {
    return (
      <DeskLanguage>
        <Desk view={view} onPrint={onPrint} />
      </DeskLanguage>
    )
  }
  if (!session) return <OpenSessionScreen />
  return <SellScreen onPrint={onPrint} />
}

function Desk({ view, onPrint }: { view: Exclude<View, "sell">; onPrint: () => void }) {
  switch (view) {
    case "desk":
      return <DeskScreen onPrint={onPrint} />
    case "refund":
      return <RefundScreen />
    case "cash":
      return <CashScreen />
    case "report":
      return <ReportScreen />
    case "closings":
      return <ClosingsScreen />
    case "exceptions":
      return <ExceptionsScreen />
    case "goods":
      return <GoodsScreen />
    case "pickups":
      return <PickupsScreen />
    case "picking":
      return <PickingScreen />
    case "reserve":
      return <ReserveScreen />
    case "held":
      return <HeldScreen />
    case "close":
      return <ClosingScreen />
    case "health":
      return <HealthScreen />
  }
}

/**
 * The sheet for the printer: the sale just made, or the last one again as a copy. It is laid out when
 * somebody prints and not with the sale: no next customer waits for a picture that nobody sees.
 */
function usePrint(till: Till) {
  const { store } = till.counter
  const paid = useSyncExternalStore(store.subscribe, () => store.get().paid)
  const latest = useRef<SaleFact | null>(null)
  const [fact, setFact] = useState<SaleFact | null>(null)
  const [printedId, setPrintedId] = useState<string | null>(null)
  const print = () => {
    if (latest.current) {
      flushSync(() => setFact(latest.current))
      void printSheet(till.preferences.get())
      return
    }
    void lastSale(till.data.ledger).then(async (last) => {
      if (!last) return
      await recallAsked(till.data.ledger, last.id)
      setPrintedId(last.id)
      setFact(last)
      requestAnimationFrame(() => void printSheet(till.preferences.get()))
    })
  }
  useEffect(() => {
    if (!paid) return
    latest.current = paid
    setFact(null)
    if (till.data.isTraining || !till.preferences.get().autoPrint) return
    const frame = requestAnimationFrame(() => {
      flushSync(() => setFact(paid))
      void printSheet(till.preferences.get())
    })
    return () => cancelAnimationFrame(frame)
  }, [paid, till])
  useEffect(() => {
    // By the browser's own menu.
    const lay = () => {
      if (latest.current) flushSync(() => setFact(latest.current))
    }
    const note = () => setPrintedId(fact?.id ?? null)
    window.addEventListener("beforeprint", lay)
    window.addEventListener("afterprint", note)
    return () => {
      window.removeEventListener("beforeprint", lay)
      window.removeEventListener("afterprint", note)
    }
  }, [fact])
  return { fact, isCopy: fact !== null && fact.id === printedId, print }
}
