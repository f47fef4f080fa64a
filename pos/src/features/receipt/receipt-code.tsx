import { useTranslations } from "use-intl"
import { QrPicture } from "../../parts/qr-picture"

/** The electronic receipt as a QR code: four whole dots of an 8 dots/mm printer a module. */
export function ReceiptCode({ url }: { url: string }) {
  const t = useTranslations("receipt")
  return (
    <figure className="grid justify-items-center text-center">
      <QrPicture text={url} label={t("codeLabel")} width={(modules) => `${modules / 2}mm`} />
      <figcaption>{t("code")}</figcaption>
    </figure>
  )
}
