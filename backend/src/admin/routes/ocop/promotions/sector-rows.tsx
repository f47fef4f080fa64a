import { useTranslation } from "react-i18next"
import { CheckRow } from "../../../lib/form-rows"
import { type PromotionForm, SECTOR_CODES } from "./promotion-form"

type Sectors = PromotionForm["sectors"]
type Props = { idPrefix: string; chosen: Sectors; onChoose: (sectors: Sectors[number][]) => void }

/** A box for every sector of the programme. */
export function SectorRows({ idPrefix, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return SECTOR_CODES.map((sector) => (
    <CheckRow
      key={sector}
      id={`${idPrefix}-${sector}`}
      label={t(`ocop.promotions.form.sectors.${sector}`)}
      checked={chosen.includes(sector)}
      onCheck={(isOn) =>
        onChoose(isOn ? [...chosen, sector] : chosen.filter((one) => one !== sector))
      }
    />
  ))
}
