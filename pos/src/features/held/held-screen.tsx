import { ShoppingBasket, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { useFormat } from "../../parts/format"
import { ListAge } from "../../parts/list-age"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { confirmHeld, findHeld, silence } from "./find-held"
import { HeldPanel } from "./held-panel"
import { HeldRow } from "./held-row"
import { useHeldElsewhere } from "./use-held-elsewhere"

/** Baskets that the outlet's other registers have on hold, for a customer who comes to this one. */
export function HeldScreen() {
  const { data, view } = useTill()
  const t = useTranslations("held")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const { known, read } = useHeldElsewhere()
  const [chosenId, choose] = useState<string | null>(null)
  const sinceRead = known?.asOf ? data.now() - Date.parse(known.asOf) : 0
  const chosen = findHeld(known, chosenId, sinceRead)
  const confirm = async () => {
    const now = await read()
    return confirmHeld(chosen, findHeld(now, chosenId, 0), now.isFresh)
  }
  return (
    <TaskFrame
      side={
        <TaskSide>
          <p aria-live="polite" className="text-ink2 empty:hidden">
            {chosen ? null : t(chosenId ? "gone" : "choose")}
          </p>
          {chosen && known ? (
            <HeldPanel key={chosenId} found={chosen} isFresh={known.isFresh} confirm={confirm} />
          ) : null}
        </TaskSide>
      }
    >
      <TaskHead back={back} title={t("title")} onBack={() => view.set("sell")} />
      {known ? <ListAge words="held" known={known} onRead={() => void read()} /> : null}
      {known?.asOf && known.registers.length === 0 ? (
        <Tag tone="info" icon={<ShoppingBasket />} block={true}>
          {t("none")}
        </Tag>
      ) : null}
      {known?.registers.map(({ registerCode, deviceName, ageMs, baskets }) => (
        <section key={registerCode} aria-label={t("register", { code: registerCode })}>
          <h2 className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2 font-text text-base font-bold tracking-normal">
            <span className="min-w-0">
              {t("registerNamed", { code: registerCode, name: deviceName })}
            </span>
            <span className="font-medium text-ink2">
              {t("told", { age: format.age(ageMs + sinceRead) })}
            </span>
          </h2>
          {silence(ageMs + sinceRead) === null ? null : (
            <Tag tone="careful" icon={<TriangleAlert />} block={true} className="mb-2">
              {t("silent")}
            </Tag>
          )}
          <ul className="grid grid-cols-1 gap-2">
            {baskets.map((basket) => (
              <HeldRow
                key={basket.id}
                basket={basket}
                isChosen={basket.id === chosenId}
                onChoose={() => choose(basket.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </TaskFrame>
  )
}
