import { useTranslations } from "use-intl"
import { QrPicture } from "../../parts/qr-picture"

/** Every letter of ours that printers know badly, figures in a column, a frame and a code: no sale. */
export function TestSlip() {
  const t = useTranslations("printer")
  return (
    <article className="receipt-paper text-[12px] leading-[1.45]" lang="vi">
      <h2 className="text-center font-text text-[16px] font-extrabold tracking-normal">
        {t("testTitle")}
      </h2>
      <p>ăâđêôơư ĂÂĐÊÔƠƯ áàảãạ ấầẩẫậ ắằẳẵặ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ</p>
      <hr className="my-1.5 border-t border-dashed border-current" />
      {["1.234.567", "890", "1.111.111"].map((figure) => (
        <p key={figure} className="flex justify-between">
          <span>{t("column")}</span>
          <b>{figure} ₫</b>
        </p>
      ))}
      <hr className="my-1 border-t-2 border-current" />
      <figure className="grid justify-items-center">
        <QrPicture text="OCOP" label="OCOP" width={(modules) => `${modules / 2}mm`} />
      </figure>
      <p className="mt-2 border-2 border-current py-0.5 text-center text-[14px] font-extrabold">
        {t("noSale")}
      </p>
    </article>
  )
}
