import { Check, CloudUpload, EyeOff } from "lucide-react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import type { DiskRefusal } from "../../data/disk-refusal"
import type { NoteCount } from "../../data/session-facts"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { Tag } from "../../parts/tag"
import { TaskHead } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { OpenCardAsks } from "../payment/open-card-asks"
import { useCardAsks } from "../payment/use-card-asks"
import { CountPad, CountRows } from "../session/count-panel"
import { useCount } from "../session/use-count"
import { Steps } from "./steps"

/** The blind count: what the machine expects is shown nowhere before it is done. */
export function CountStep({
  refusal,
  onDone,
  onLater,
}: {
  refusal: DiskRefusal | null
  onDone: (counts: NoteCount[]) => void
  onLater: () => void
}) {
  const { data } = useTill()
  const t = useTranslations()
  const count = useCount()
  const cards = useCardAsks()
  const { sales: waiting } = useStore(data.sync.status)
  return (
    <main className="count-screen">
      <section className="flex min-h-0 flex-col gap-3 p-3 lg:px-5">
        <TaskHead back={t("app.later")} title={t("count.closeTitle")} onBack={onLater}>
          <Steps at={1} />
        </TaskHead>
        <OpenCardAsks cards={cards} />
        <CountRows count={count} />
      </section>
      <CountPad
        count={count}
        action={
          count.missing.length > 0 ? (
            <Press look="plain" className="h-[4.25rem] shrink-0" onClick={count.restZero}>
              {t("count.restZero")} · {t("count.missing", { count: count.missing.length })}
            </Press>
          ) : (
            <Press
              look="solid"
              className="h-[4.25rem] shrink-0 text-large font-bold"
              onClick={() => onDone(count.counts)}
            >
              <Check aria-hidden={true} />
              {t("count.done")}
            </Press>
          )
        }
      >
        <Tag tone="info" icon={<EyeOff />} block={true}>
          {t("count.blind")}
        </Tag>
        <DiskTag refusal={refusal} />
        {waiting > 0 ? (
          <Tag tone="careful" icon={<CloudUpload />} block={true}>
            {t("closing.unsent", { count: waiting })}
          </Tag>
        ) : null}
      </CountPad>
    </main>
  )
}
