import {
  CircleHelp,
  ClipboardCheck,
  Coins,
  FileText,
  Gift,
  GraduationCap,
  HandHelping,
  HeartPulse,
  type LucideIcon,
  Monitor,
  PackageCheck,
  PackageOpen,
  PackagePlus,
  Printer,
  ReceiptText,
  ScrollText,
  ShoppingBasket,
  Undo2,
  Wallet,
} from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill, type View } from "../../app/till-context"
import { setTraining } from "../../data/training"
import { Press } from "../../parts/buttons"
import { TaskHead } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { DISPLAY_PATH } from "../display/display-view"
import { DropBasket } from "./drop-basket"

type Task = {
  view: Exclude<View, "sell" | "desk">
  word:
    | "refund"
    | "goods"
    | "pickups"
    | "picking"
    | "reserve"
    | "held"
    | "cash"
    | "report"
    | "close"
    | "zs"
    | "exceptions"
    | "health"
  icon: LucideIcon
  needsSession: boolean
  /** Nothing that a training could show. */
  isReal?: boolean
}

const TASKS: readonly Task[] = [
  { view: "refund", word: "refund", icon: Undo2, needsSession: true },
  { view: "goods", word: "goods", icon: PackageOpen, needsSession: true },
  { view: "pickups", word: "pickups", icon: HandHelping, needsSession: true, isReal: true },
  { view: "picking", word: "picking", icon: PackageCheck, needsSession: false, isReal: true },
  { view: "reserve", word: "reserve", icon: PackagePlus, needsSession: true, isReal: true },
  { view: "held", word: "held", icon: ShoppingBasket, needsSession: false, isReal: true },
  { view: "cash", word: "cash", icon: Coins, needsSession: true },
  { view: "report", word: "report", icon: FileText, needsSession: true },
  { view: "close", word: "close", icon: Wallet, needsSession: true },
  { view: "closings", word: "zs", icon: ScrollText, needsSession: false },
  {
    view: "exceptions",
    word: "exceptions",
    icon: ClipboardCheck,
    needsSession: false,
    isReal: true,
  },
  { view: "health", word: "health", icon: HeartPulse, needsSession: false, isReal: true },
]

/** What stands beside the basket. */
const PANES = [
  { kind: "gifts", icon: Gift },
  { kind: "invoice", icon: ReceiptText },
  { kind: "help", icon: CircleHelp },
] as const

const TASK = "h-full min-h-28 w-full justify-start! gap-4 px-5 text-left"

/** The same window again, if it is open already. */
const openDisplay = () => {
  window.open(DISPLAY_PATH, "pos-customer-display", "popup,width=1024,height=600")
}

function TaskWords({ icon: Icon, name, hint }: { icon: LucideIcon; name: string; hint: string }) {
  return (
    <>
      <Icon aria-hidden={true} size={30} className="shrink-0 text-tea" />
      <span className="min-w-0">
        <b className="block text-large leading-tight">{name}</b>
        <span className="block font-medium text-ink2">{hint}</span>
      </span>
    </>
  )
}

/** Everything that is not selling, one tap away from it. */
export function DeskScreen({ onPrint }: { onPrint: () => void }) {
  const { counter, data, view } = useTill()
  const t = useTranslations("desk")
  const back = useTranslations("app")("back")
  const session = useStore(data.session)
  const tasks = TASKS.filter(
    ({ needsSession, isReal }) => (session || !needsSession) && !(isReal && data.isTraining),
  )
  const train = () => {
    setTraining(true)
    location.reload()
  }
  return (
    <main className="flex min-h-0 flex-col gap-4 overflow-y-auto p-3 lg:px-5">
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <DropBasket />
        {tasks.map(({ view: to, word, icon: Icon }) => (
          <li key={word}>
            <Press className={TASK} onClick={() => view.set(to)}>
              <TaskWords icon={Icon} name={t(word)} hint={t(`${word}Hint`)} />
            </Press>
          </li>
        ))}
        {session ? (
          <li>
            <Press
              className={TASK}
              onClick={() => {
                // The slip lies with the sell screen.
                view.set("sell")
                onPrint()
              }}
            >
              <TaskWords icon={Printer} name={t("reprint")} hint={t("reprintHint")} />
            </Press>
          </li>
        ) : null}
        {session
          ? PANES.map(({ kind, icon }) => (
              <li key={kind}>
                <Press
                  className={TASK}
                  onClick={() => {
                    counter.show({ kind })
                    view.set("sell")
                  }}
                >
                  <TaskWords icon={icon} name={t(kind)} hint={t(`${kind}Hint`)} />
                </Press>
              </li>
            ))
          : null}
        {data.isTraining ? null : (
          <>
            <li>
              <Press className={TASK} onClick={openDisplay}>
                <TaskWords icon={Monitor} name={t("display")} hint={t("displayHint")} />
              </Press>
            </li>
            <li>
              <Press className={TASK} onClick={train}>
                <TaskWords icon={GraduationCap} name={t("training")} hint={t("trainingHint")} />
              </Press>
            </li>
          </>
        )}
      </ul>
    </main>
  )
}
