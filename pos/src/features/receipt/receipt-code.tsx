import { qrMatrix } from "@ocop/ui"
import { useMemo } from "react"
import { useTranslations } from "use-intl"

/** The electronic receipt as a QR code of whole printer dots, black on white in both themes. */
export function ReceiptCode({ url }: { url: string }) {
  const t = useTranslations("receipt")
  const { size, path } = useMemo(() => qrMatrix(url), [url])
  return (
    <figure className="grid justify-items-center text-center">
      <svg
        role="img"
        aria-label={t("codeLabel")}
        viewBox={`0 0 ${size} ${size}`}
        // Four dots of an 8 dots/mm printer a module.
        style={{ width: `${size / 2}mm` }}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="currentColor" />
      </svg>
      <figcaption>{t("code")}</figcaption>
    </figure>
  )
}
