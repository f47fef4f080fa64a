import { Button, Text } from "@medusajs/ui"
import type { OfficeClaim } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CardHead } from "../../../lib/card-head"
import { FactList } from "../../../lib/fact-list"
import { NoteDrawer } from "../../../lib/note-drawer"
import { OrderLink } from "../../../lib/order-link"
import { showMoment } from "../../../lib/show-date"
import { showNumber } from "../../../lib/show-number"

const COLORS = { open: "orange", accepted: "green", declined: "grey" } as const
const ACTS = { accept: "accepted", decline: "declined" } as const
type Act = keyof typeof ACTS

/** One claim: what came wrong, of which order, the buyer's pictures, and the answer. */
export function ClaimCard({ claim }: { claim: OfficeClaim }) {
  const { t, i18n } = useTranslation()
  const [act, setAct] = useState<Act | null>(null)
  const quantity = showNumber(claim.qtyMilli / 1000, i18n.language)
  const facts = [
    [t("ocop.claims.goods"), `${claim.title} · ${quantity} ${claim.unit}`],
    [t("ocop.claims.outlet"), claim.outletName || "–"],
    [t("ocop.claims.buyer"), `${claim.contact.name} · ${claim.contact.phone}`],
  ] as const
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <CardHead color={COLORS[claim.state]} state={t(`ocop.claims.state.${claim.state}`)}>
        <Text weight="plus">
          {t(`ocop.claims.reason.${claim.reason}`)}, {t(`ocop.claims.wish.${claim.wish}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("ocop.claims.order")} <OrderLink code={claim.orderCode} orderId={claim.orderId} />
          {" · "}
          {showMoment(claim.at, i18n.language)}
        </Text>
      </CardHead>
      <FactList facts={facts} />
      <Text size="small" className="whitespace-pre-line break-words">
        {claim.text}
      </Text>
      {claim.perishable && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("ocop.claims.perishable")}
        </Text>
      )}
      {claim.photos.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {claim.photos.map(({ url, width, height }, n) => (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              <img
                src={url}
                width={width}
                height={height}
                alt={t("ocop.claims.photo", { n: n + 1 })}
                className="size-24 rounded-md object-cover"
              />
            </a>
          ))}
        </div>
      )}
      {claim.note && <Text size="small">{claim.note}</Text>}
      {claim.state === "open" && (
        <div className="flex flex-wrap justify-end gap-2">
          {(["accept", "decline"] as const).map((one) => (
            <Button
              key={one}
              size="small"
              variant={one === "accept" ? "primary" : "secondary"}
              onClick={() => setAct(one)}
            >
              {t(`ocop.claims.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {act && (
        <NoteDrawer
          name="claims"
          act={act}
          subject={`${claim.orderCode} · ${claim.title}`}
          path={`claims/${claim.id}/decide`}
          bodyOf={(note) => ({ state: ACTS[act], note })}
          onClose={() => setAct(null)}
        />
      )}
    </li>
  )
}
