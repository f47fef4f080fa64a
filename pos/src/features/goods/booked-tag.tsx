import { CircleCheck, TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import { useFormat } from "../../parts/format"
import { Tag } from "../../parts/tag"
import type { Booked } from "./use-booking"

/** How the last booking ended, in a place that is always there. */
export function BookedTag({ booked }: { booked: Booked | null }) {
  const t = useTranslations("goods")
  const format = useFormat()
  return (
    <div className="min-h-12" role="status">
      {booked?.ok ? (
        <Tag tone="good" icon={<CircleCheck />} block={true}>
          {t("saved", { time: format.clock(booked.at) })}
        </Tag>
      ) : booked ? (
        <Tag tone="stop" icon={<TriangleAlert />} block={true}>
          {t(booked.code)}
        </Tag>
      ) : null}
    </div>
  )
}
