import {
  ClipboardCheck,
  Coins,
  FileText,
  HeartPulse,
  type LucideIcon,
  ScrollText,
  Undo2,
  Wallet,
} from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill, type View } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { TaskHead } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"

type Task = {
  view: Exclude<View, "sell" | "desk">
  word: "refund" | "cash" | "report" | "close" | "zs" | "exceptions" | "health"
  icon: LucideIcon
  needsSession: boolean
}

const TASKS: readonly Task[] = [
  { view: "refund", word: "refund", icon: Undo2, needsSession: true },
  { view: "cash", word: "cash", icon: Coins, needsSession: true },
  { view: "report", word: "report", icon: FileText, needsSession: true },
  { view: "close", word: "close", icon: Wallet, needsSession: true },
  { view: "closings", word: "zs", icon: ScrollText, needsSession: false },
  { view: "exceptions", word: "exceptions", icon: ClipboardCheck, needsSession: false },
  { view: "health", word: "health", icon: HeartPulse, needsSession: false },
]

/** Everything that is not selling, one tap away from it. */
export function DeskScreen() {
  const { data, view } = useTill()
  const t = useTranslations("desk")
  const back = useTranslations("app")("back")
  const session = useStore(data.session)
  const tasks = TASKS.filter(({ needsSession }) => session || !needsSession)
  return (
    <main className="flex min-h-0 flex-col gap-4 overflow-y-auto p-3 lg:px-5">
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {tasks.map(({ view: to, word, icon: Icon }) => (
          <li key={word}>
            <Press
              className="h-full min-h-28 w-full justify-start! gap-4 px-5 text-left"
              onClick={() => view.set(to)}
            >
              <Icon aria-hidden={true} size={30} className="shrink-0 text-tea" />
              <span className="min-w-0">
                <b className="block text-large leading-tight">{t(word)}</b>
                <span className="block font-medium text-ink2">{t(`${word}Hint`)}</span>
              </span>
            </Press>
          </li>
        ))}
      </ul>
    </main>
  )
}
