import type { GoodsTask } from "@ocop/contracts"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { Press } from "../../parts/buttons"
import { TaskHead } from "../../parts/task-frame"
import { LabelsScreen } from "../labels/labels-screen"
import { ArrivingScreen } from "./arriving-screen"
import { FilledTaskScreen } from "./filled-task"

type Task = GoodsTask | "labels"

const TASKS: readonly Task[] = [
  "receipt",
  "transfer-in",
  "transfer-out",
  "count",
  "waste",
  "labels",
]

/** Goods that move without a sale; booked here, with or without a network, like a sale. */
export function GoodsScreen() {
  const { view } = useTill()
  const t = useTranslations("goods")
  const back = useTranslations("app")("back")
  const [task, setTask] = useState<Task>("receipt")
  const head = (
    <>
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      <div role="toolbar" aria-label={t("title")} className="flex flex-wrap gap-2">
        {TASKS.map((one) => (
          <Press
            key={one}
            look={one === task ? "dark" : "plain"}
            aria-pressed={one === task}
            className="min-w-max flex-1"
            onClick={() => setTask(one)}
          >
            {t(`tasks.${one}`)}
          </Press>
        ))}
      </div>
    </>
  )
  if (task === "labels") return <LabelsScreen>{head}</LabelsScreen>
  if (task === "transfer-in") return <ArrivingScreen>{head}</ArrivingScreen>
  return (
    <FilledTaskScreen key={task} task={task}>
      {head}
    </FilledTaskScreen>
  )
}
