import { Inbox, Printer, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useTill } from "../../app/till-context"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { journalDrawer } from "../../data/drawer"
import type { Preferences } from "../../data/preferences"
import { printSheet } from "../../devices/print-sheet"
import { connectPrinter, openDrawer } from "../../devices/printer/jobs"
import { isReachable, PRINTER_KINDS } from "../../devices/printer/ports"
import { Press } from "../../parts/buttons"
import { Choices } from "../../parts/choices"
import { DiskTag } from "../../parts/disk-tag"
import { PrintSheet } from "../../parts/print-sheet"
import { Tag } from "../../parts/tag"
import { useStore } from "../../parts/use-store"
import { TestSlip } from "./test-slip"

const PAPERS = ["576", "384"] as const

/** The receipt printer of this register: which way, how wide, a test print, and its drawer. */
export function PrinterPanel() {
  const { data, staff, preferences } = useTill()
  const t = useTranslations("printer")
  const value = useStore(preferences)
  const person = useStore(staff)
  const [isSilent, setSilent] = useState(false)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  const set = (part: Partial<Preferences>) => preferences.set((was) => ({ ...was, ...part }))
  const ways = ["browser", ...PRINTER_KINDS.filter(isReachable)] as const
  const choose = async (printer: Preferences["printer"]) => {
    setSilent(false)
    if (printer === "browser" || (await connectPrinter(printer))) set({ printer })
    else setSilent(true)
  }
  const kick = async () => {
    const isOpen = await openDrawer(value.printer)
    setSilent(!isOpen)
    if (!isOpen) return
    const opened = { staffId: person?.id ?? null, saleId: null }
    const noted = await written(() => journalDrawer(data.ledger, opened, data.now))
    setRefusal(noted.ok ? null : noted.code)
  }
  return (
    <section className="grid gap-3 rounded-panel border border-line bg-panel p-4">
      <Choices
        question={t("way")}
        answers={ways}
        chosen={value.printer}
        wordOf={(way) => t(`ways.${way}`)}
        onChoose={(way) => void choose(way)}
      />
      {isSilent ? (
        <div role="alert">
          <Tag tone="careful" icon={<TriangleAlert />} block={true}>
            {t("silent")}
          </Tag>
        </div>
      ) : null}
      {value.printer === "browser" ? null : (
        <>
          <Choices
            question={t("paper")}
            answers={PAPERS}
            chosen={value.paper === 384 ? "384" : "576"}
            wordOf={(dots) => t(`papers.${dots}`)}
            onChoose={(dots) => set({ paper: dots === "384" ? 384 : 576 })}
          />
          <Press onClick={() => void kick()}>
            <Inbox aria-hidden={true} size={20} />
            {t("drawer")}
          </Press>
          <DiskTag refusal={refusal} />
        </>
      )}
      <Press onClick={() => void printSheet(value)}>
        <Printer aria-hidden={true} size={20} />
        {t("test")}
      </Press>
      <PrintSheet>
        <TestSlip />
      </PrintSheet>
    </section>
  )
}
