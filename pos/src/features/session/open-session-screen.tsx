import { Info, LockOpen } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { DeskLanguage } from "../../app/desk-language"
import { useTill } from "../../app/till-context"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { keepSpace } from "../../data/keep-space"
import { openSession } from "../../data/session-facts"
import { Press } from "../../parts/buttons"
import { DiskTag } from "../../parts/disk-tag"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { CountPad, CountRows } from "./count-panel"
import { useCount } from "./use-count"

/** Opens the session with the float, counted by notes. */
export function OpenSessionScreen() {
  return (
    <DeskLanguage>
      <Opening />
    </DeskLanguage>
  )
}

function Opening() {
  const { data, staff } = useTill()
  const person = useStore(staff)
  const t = useTranslations("count")
  const { money } = useFormat()
  const count = useCount()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  const open = async () => {
    if (!person || isBusy || count.missing.length > 0) return
    setBusy(true)
    const opening = { staffId: person.id, counts: count.counts }
    const opened = await written(() => openSession(data.ledger, opening, data.now))
    setRefusal(opened.ok ? null : opened.code)
    if (!opened.ok) {
      setBusy(false)
      return
    }
    data.session.set(opened.value)
    await data.sync.refreshCounts()
    void data.sync.nudge()
    void keepSpace()
  }
  return (
    <main className="count-screen">
      <section className="flex min-h-0 flex-col gap-3 p-3 lg:px-5">
        <h1 className="font-head text-title">{t("openTitle")}</h1>
        <CountRows count={count} />
      </section>
      <CountPad
        count={count}
        action={
          count.missing.length > 0 ? (
            <Press look="plain" className="h-[4.25rem] shrink-0" onClick={count.restZero}>
              {t("restZero")}
            </Press>
          ) : (
            <Press
              look="solid"
              className="h-[4.25rem] shrink-0 text-large font-bold"
              aria-disabled={isBusy}
              onClick={open}
            >
              <LockOpen aria-hidden={true} />
              {t("openWith", { amount: money(count.sum) })}
            </Press>
          )
        }
      >
        <Tag tone="info" icon={<Info />} block={true}>
          {t("openInfo")}
        </Tag>
        <DiskTag refusal={refusal} />
      </CountPad>
    </main>
  )
}
