import type { PosSku } from "@ocop/contracts"
import { Check, ShieldCheck } from "lucide-react"
import { type ReactNode, useCallback, useState } from "react"
import { useTranslations } from "use-intl"
import { type StaffMember, useTill } from "../../app/till-context"
import type { ScannedLot } from "../../data/replica"
import { Press } from "../../parts/buttons"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import { TaskFrame, TaskSide } from "../../parts/task-frame"
import { useStore } from "../../parts/use-store"
import { Approval } from "../discount/approval"
import { BookedTag } from "./booked-tag"
import { GoodsFinder } from "./goods-finder"
import { EMPTY_FORM, type FilledTask, lackingOf, moveOf, worthOfLines } from "./goods-form"
import { GoodsLines } from "./goods-lines"
import { GoodsQuestions } from "./goods-questions"
import { useBooking } from "./use-booking"
import { useGoodsLines } from "./use-goods-lines"

const mayThrow = ({ maxRefund = 0 }: Pick<StaffMember, "maxRefund">, worth: number) =>
  maxRefund === null || worth <= maxRefund

/** A task that a person fills in: what came, what is thrown away, what lies there, what is sent. */
export function FilledTaskScreen({ task, children }: { task: FilledTask; children: ReactNode }) {
  const { data } = useTill()
  const t = useTranslations("goods")
  const format = useFormat()
  const goods = useGoodsLines(data.now)
  const [form, setForm] = useState(EMPTY_FORM)
  const [isAsking, setAsking] = useState(false)
  const { person, booked, isSaving, book, forget } = useBooking()
  const replica = useStore(data.replica)

  const worth = worthOfLines(goods.lines)
  const isWaste = task === "waste"
  const needsManager = isWaste && person !== null && !mayThrow(person, worth)
  const approvers = (replica?.staff ?? []).filter(
    (other) => other.role === "manager" && mayThrow(other, worth),
  )
  const lacking = lackingOf(task, form, goods.lines)
  const mayGo = lacking === null && !isSaving
  const { add } = goods
  const found = useCallback(
    (sku: PosSku, qtyMilli: number, lot: ScannedLot | null) => {
      forget()
      add(sku, qtyMilli, lot)
    },
    [add, forget],
  )
  const save = async (approvedBy: string | null) => {
    if (!mayGo || !(await book(moveOf(task, form, goods.lines, approvedBy)))) return
    goods.clear()
    setForm(EMPTY_FORM)
  }

  return (
    <TaskFrame
      hasNarrowSide={true}
      side={
        <TaskSide>
          <div aria-live="polite">
            <p className="text-ink2">{t("summary")}</p>
            <p className="text-total tabular-nums">{goods.lines.length}</p>
            {isWaste ? (
              <p className="text-ink2">{t("worth", { amount: format.money(worth) })}</p>
            ) : null}
          </div>
          <BookedTag booked={booked} />
          <div className="mt-auto">
            {needsManager ? (
              <Tag tone="careful" icon={<ShieldCheck />} block={true}>
                {t(approvers.length > 0 ? "above" : "nobody", {
                  limit: format.money(person?.maxRefund ?? 0),
                })}
              </Tag>
            ) : null}
          </div>
          <Press
            look={mayGo ? "solid" : "dashed"}
            aria-disabled={!mayGo || (needsManager && approvers.length === 0)}
            className="h-[5.5rem] shrink-0 text-large font-bold"
            onClick={() => {
              if (!mayGo) return
              if (!needsManager) void save(null)
              else if (approvers.length > 0) setAsking(true)
            }}
          >
            {needsManager ? <ShieldCheck aria-hidden={true} /> : <Check aria-hidden={true} />}
            {lacking ? t(`lacking.${lacking}`) : t(needsManager ? "ask" : `save.${task}`)}
          </Press>
        </TaskSide>
      }
    >
      {children}
      {isAsking ? (
        <Approval
          people={approvers}
          what={t("askWhat", { amount: format.money(worth) })}
          onApproved={(manager) => {
            setAsking(false)
            void save(manager.id)
          }}
          onClose={() => setAsking(false)}
        />
      ) : (
        <>
          <GoodsQuestions
            task={task}
            form={form}
            onChange={(part) => setForm((was) => ({ ...was, ...part }))}
          />
          <GoodsFinder onFound={found} />
          <GoodsLines goods={goods} task={task} />
        </>
      )}
    </TaskFrame>
  )
}
