import { Button, Text } from "@medusajs/ui"
import type { ExceptionLine, ExceptionView } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { NoteDrawer } from "../../../lib/note-drawer"
import { showMoment } from "../../../lib/show-date"
import { showMoney } from "../../../lib/show-money"
import { showNumber } from "../../../lib/show-number"

/** One exception: what it is, whose, what was found beside what should have been, and who closed it. */
export function ExceptionCard({ exception }: { exception: ExceptionView }) {
  const { t, i18n } = useTranslation()
  const [isClosing, setClosing] = useState(false)
  const { kind, state, outletCode, document, staffName, lines, createdAt } = exception
  const title = t(`ocop.exceptions.kind.${kind}`, {
    defaultValue: t("ocop.exceptions.kind.other"),
  })
  const about = [
    ["outlet", outletCode],
    ["document", document],
    ["staff", staffName],
  ].filter(([, value]) => value)
  return (
    <li className="flex flex-col gap-y-3 px-6 py-5">
      <CardHead
        color={state === "open" ? "orange" : "grey"}
        state={t(`ocop.exceptions.state.${state}`)}
      >
        <Text weight="plus">{title}</Text>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {[
            ...about.map(([word, value]) => `${t(`ocop.exceptions.${word}`)} ${value}`),
            showMoment(createdAt, i18n.language),
          ].join(" · ")}
        </Text>
      </CardHead>
      {lines.length > 0 && (
        <ul className="flex flex-col gap-y-1 border-l-2 border-ui-border-strong pl-3">
          {lines.map((line) => (
            <Line key={JSON.stringify(line)} line={line} isLimit={kind === "LIMIT_EXCEEDED"} />
          ))}
        </ul>
      )}
      {state === "closed" ? (
        <Closed exception={exception} />
      ) : (
        <div className="flex justify-end">
          <Button size="small" variant="secondary" onClick={() => setClosing(true)}>
            {t("ocop.exceptions.close")}
          </Button>
        </div>
      )}
      {isClosing && (
        <NoteDrawer
          name="exceptions"
          act="close"
          subject={title}
          path={`exceptions/${exception.id}/close`}
          bodyOf={(note) => ({ note })}
          gone="NOT_FOUND"
          maxLength={1000}
          onClose={() => setClosing(false)}
        />
      )}
    </li>
  )
}

function Line({ line, isLimit }: { line: ExceptionLine; isLimit: boolean }) {
  const { name, unit, found, expected } = line
  const { t, i18n } = useTranslation()
  const number = (shown: number) => showNumber(shown, i18n.language)
  const figure = (value: number | null): string => {
    if (unit === "stars") {
      return value === null
        ? t("ocop.exceptions.noStars")
        : t("ocop.exceptions.stars", { n: value })
    }
    if (value === null) return "–"
    if (unit === "dong") return showMoney(value, i18n.language)
    if (unit === "bp") return `${number(value / 100)} %`
    if (unit === "ms")
      return t("ocop.exceptions.minutes", { n: number(Math.round(value / 60_000)) })
    return number(value / 1000)
  }
  const hasFigures = unit === "stars" || found !== null || expected !== null
  return (
    <li>
      <Text size="small" className="tabular-nums">
        {[
          name,
          hasFigures && `${t("ocop.exceptions.found")} ${figure(found)}`,
          hasFigures &&
            `${t(`ocop.exceptions.${isLimit ? "allowed" : "expected"}`)} ${figure(expected)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </li>
  )
}

function Closed({ exception: { closedAt, closedBy, note } }: { exception: ExceptionView }) {
  const { t, i18n } = useTranslation()
  const time = closedAt ? showMoment(closedAt, i18n.language) : ""
  return (
    <>
      {note && <Text size="small">{note}</Text>}
      <Text size="xsmall" className="text-ui-fg-muted">
        {closedBy
          ? t("ocop.exceptions.by", { name: closedBy, time })
          : t("ocop.exceptions.bySelf", { time })}
      </Text>
    </>
  )
}
