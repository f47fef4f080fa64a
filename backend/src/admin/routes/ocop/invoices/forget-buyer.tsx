import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { adminPost } from "../../../lib/admin-post"
import { useAct } from "../../../lib/use-act"

/** For the buyer of a counter who comes with the receipt and wants to be forgotten. */
export function ForgetBuyer({ code }: { code: string }) {
  const { t } = useTranslation()
  const ask = usePrompt()
  const { mutate, isPending } = useAct({
    cached: "invoices",
    send: () => adminPost(`invoice-requests/${code}/erase-buyer`, {}),
    done: () => t("ocop.invoices.forgetDone"),
    refused: () => t("ocop.invoices.refused.other"),
  })
  const forget = async () => {
    const isMeant = await ask({
      title: t("ocop.invoices.forgetTitle", { code }),
      description: t("ocop.invoices.forgetText"),
      confirmText: t("ocop.invoices.forget"),
      cancelText: t("ocop.invoices.cancel"),
    })
    if (isMeant) mutate()
  }
  return (
    <Button size="small" variant="transparent" disabled={isPending} onClick={forget}>
      {t("ocop.invoices.forget")}
    </Button>
  )
}
