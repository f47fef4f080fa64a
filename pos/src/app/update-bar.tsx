import { Download } from "lucide-react"
import { useEffect } from "react"
import { useTranslations } from "use-intl"
import { hasGoods } from "../data/basket-draft"
import { buttonClass } from "../parts/buttons"
import { useStore } from "../parts/use-store"
import { useTill } from "./till-context"
import { applyUpdate, updateReady } from "./update"

/** A new version: shown where no sale is made, and taken by itself at the sign-in screen. */
export function UpdateBar() {
  const { staff, counter, view } = useTill()
  const t = useTranslations("update")
  const isReady = useStore(updateReady)
  const person = useStore(staff)
  const isHealth = useStore(view) === "health"
  const { baskets } = useStore(counter.store)
  const isIdle = !baskets.some(hasGoods)
  useEffect(() => {
    if (isReady && isIdle && !person) applyUpdate()
  }, [isReady, isIdle, person])
  if (!isReady || !isHealth) return null
  return (
    <aside className="screen-only fixed right-4 bottom-4 flex items-center gap-4 rounded-panel border border-line2 bg-panel p-3 shadow-tile">
      <p className="font-semibold">{isIdle ? t("ready") : t("wait")}</p>
      {isIdle ? (
        <button type="button" className={buttonClass("plain")} onClick={applyUpdate}>
          <Download aria-hidden={true} size={18} />
          {t("apply")}
        </button>
      ) : null}
    </aside>
  )
}
