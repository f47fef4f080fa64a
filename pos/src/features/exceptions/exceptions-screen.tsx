import type { ExceptionView } from "@ocop/contracts"
import { CircleCheck, EyeOff, RefreshCw, ShieldCheck, TriangleAlert } from "lucide-react"
import { useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import { type ExceptionList, readExceptions } from "../../data/exceptions"
import { Press } from "../../parts/buttons"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"
import { CHOSEN_EXCEPTION, ExceptionCloser } from "./exception-closer"
import { ExceptionRow } from "./exception-row"

const STATES = ["open", "closed"] as const

/** What happened and needs a manager: seen and closed by one, with a note that stays. */
export function ExceptionsScreen() {
  const { data, view } = useTill()
  const t = useTranslations("exceptions")
  const back = useTranslations("app")("back")
  const replica = useStore(data.replica)
  const [manager, setManager] = useState<StaffMember | null>(null)
  const [isAsking, setAsking] = useState(false)
  const people = replica?.staff.filter(({ role }) => role === "manager") ?? []
  if (manager) return <Queue manager={manager} />
  return (
    <TaskFrame
      side={
        <TaskSide>
          {isAsking ? null : (
            <Press
              look="solid"
              className="mt-auto h-[5.5rem] shrink-0 text-large font-bold"
              onClick={() => setAsking(true)}
            >
              <ShieldCheck aria-hidden={true} />
              {t("show")}
            </Press>
          )}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      {isAsking ? (
        <Approval
          people={people}
          what={t("showWhat")}
          onApproved={setManager}
          onClose={() => setAsking(false)}
        />
      ) : (
        <Tag tone="info" icon={<EyeOff />} block={true}>
          {t("hidden")}
        </Tag>
      )}
    </TaskFrame>
  )
}

function Queue({ manager }: { manager: StaffMember }) {
  const { data, view } = useTill()
  const t = useTranslations("exceptions")
  const back = useTranslations("app")("back")
  const [state, setState] = useState<ExceptionView["state"]>("open")
  const [list, setList] = useState<ExceptionList | null>(null)
  const [chosen, choose] = useState<ExceptionView | null>(null)
  const read = useCallback(async () => {
    const found = await readExceptions(data, state)
    setList(found)
    choose(found.ok ? (found.exceptions[0] ?? null) : null)
  }, [data, state])
  useEffect(() => void read(), [read])
  const look = (next: ExceptionView["state"]) => {
    setList(null)
    setState(next)
  }
  const show = (exception: ExceptionView) => {
    choose(exception)
    // On a phone the halves lie one below the other.
    requestAnimationFrame(() =>
      document.getElementById(CHOSEN_EXCEPTION)?.scrollIntoView({ block: "nearest" }),
    )
  }
  return (
    <TaskFrame
      side={
        <TaskSide>
          {chosen ? (
            <ExceptionCloser
              key={chosen.id}
              exception={chosen}
              manager={manager}
              onClosed={() => void read()}
            />
          ) : null}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <div className="grid grid-cols-2 gap-2">
        {STATES.map((one) => (
          <Press
            key={one}
            look={one === state ? "dark" : "plain"}
            aria-pressed={one === state}
            onClick={() => look(one)}
          >
            {t(one)}
          </Press>
        ))}
      </div>
      {list && !list.ok ? (
        <div role="alert" className="grid gap-3">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t(list.code)}
          </Tag>
          <Press className="h-14 justify-self-start px-6" onClick={() => void read()}>
            <RefreshCw aria-hidden={true} size={20} />
            {t("retry")}
          </Press>
        </div>
      ) : null}
      {list?.ok && list.count === 0 ? (
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t(state === "open" ? "none" : "noneClosed")}
        </Tag>
      ) : null}
      {list?.ok ? (
        <ul className="grid grid-cols-1 gap-2" aria-live="polite">
          {list.exceptions.map((exception) => (
            <ExceptionRow
              key={exception.id}
              exception={exception}
              isChosen={exception.id === chosen?.id}
              onChoose={() => show(exception)}
            />
          ))}
        </ul>
      ) : null}
      {list?.ok && list.count > list.exceptions.length ? (
        <p className="text-ink2">{t("more", { count: list.count - list.exceptions.length })}</p>
      ) : null}
    </TaskFrame>
  )
}
