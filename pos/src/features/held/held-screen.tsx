import { ShoppingBasket } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { KnownHeld } from "../../data/held-elsewhere"
import { useFormat } from "../../parts/format"
import { ListAge } from "../../parts/list-age"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskHead, TaskSide } from "../../parts/task-frame"
import { HeldPanel } from "./held-panel"
import { HeldRow } from "./held-row"
import { useHeldElsewhere } from "./use-held-elsewhere"

const find = (known: KnownHeld | null, id: string | null) => {
  for (const { registerCode, baskets } of known?.registers ?? []) {
    const basket = baskets.find((one) => one.id === id)
    if (basket) return { registerCode, basket }
  }
  return null
}

/** Baskets that the outlet's other registers have on hold, for a customer who comes to this one. */
export function HeldScreen() {
  const { data, view } = useTill()
  const t = useTranslations("held")
  const back = useTranslations("app")("back")
  const format = useFormat()
  const { known, read } = useHeldElsewhere()
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = find(known, chosenId)
  const sinceRead = known?.asOf ? data.now() - Date.parse(known.asOf) : 0
  const confirm = async () => {
    const now = await read()
    const same = find(now, chosenId)
    return now.isFresh && JSON.stringify(same) === JSON.stringify(chosen)
  }
  return (
    <TaskFrame
      side={
        <TaskSide>
          {chosen && known ? (
            <HeldPanel key={chosenId} {...chosen} isFresh={known.isFresh} confirm={confirm} />
          ) : (
            <p className="text-ink2">{t(chosenId ? "gone" : "choose")}</p>
          )}
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
