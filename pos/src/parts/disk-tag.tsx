import { TriangleAlert } from "lucide-react"
import { useTranslations } from "use-intl"
import type { DiskRefusal } from "../data/disk-refusal"
import { Tag } from "./tag"

/** Says that a form was not written, that nothing is lost, and what to do; nothing where it was. */
export function DiskTag({ refusal }: { refusal: DiskRefusal | null }) {
  const t = useTranslations("disk")
  return (
    <div role="alert" className="empty:hidden">
      {refusal ? (
        <Tag tone="stop" icon={<TriangleAlert />} block={true}>
          {t(refusal)}
        </Tag>
      ) : null}
    </div>
  )
}
