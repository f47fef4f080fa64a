import { cashRoundingVi } from "./cash-rounding-vi"
import { changesVi } from "./changes-vi"
import { claimsVi } from "./claims-vi"
import { clearancesVi } from "./clearances-vi"
import { codVi } from "./cod-vi"
import { deliveryVi } from "./delivery-vi"
import { exceptionsVi } from "./exceptions-vi"
import { giftOrdersVi } from "./gift-orders-vi"
import { giftTiersVi } from "./gift-tiers-vi"
import { invoicesVi } from "./invoices-vi"
import { lettersVi } from "./letters-vi"
import { parcelsVi } from "./parcels-vi"
import { paymentsVi } from "./payments-vi"
import { promotionsVi } from "./promotions-vi"
import { reviewsVi } from "./reviews-vi"
import { roleLimitsVi } from "./role-limits-vi"

export const vi = {
  ocop: {
    cashRounding: cashRoundingVi,
    changes: changesVi,
    exceptions: exceptionsVi,
    claims: claimsVi,
    clearances: clearancesVi,
    cod: codVi,
    delivery: deliveryVi,
    giftOrders: giftOrdersVi,
    giftTiers: giftTiersVi,
    invoices: invoicesVi,
    letters: lettersVi,
    parcels: parcelsVi,
    payments: paymentsVi,
    reviews: reviewsVi,
    roleLimits: roleLimitsVi,
    promotions: promotionsVi,
    recognitions: {
      menu: "Công nhận OCOP",
      title: "Công nhận OCOP",
      subtitle: "Ngôi sao chỉ hiển thị khi quyết định còn hiệu lực vào ngày {{day}}.",
      search: "Tìm sản phẩm, chủ thể, số quyết định, mã hàng",
      searchLabel: "Tìm công nhận",
      state: {
        in_force: "Còn hiệu lực",
        expiring: "Sắp hết hạn",
        lapsed: "Hết hiệu lực",
        revoked: "Đã thu hồi",
        not_yet: "Chưa có hiệu lực",
      },
      expiringHint: "trong 180 ngày tới",
      column: {
        product: "Sản phẩm",
        stars: "Hạng",
        decision: "Quyết định",
        validity: "Thời hạn",
        state: "Tình trạng",
        action: "Thao tác",
      },
      stars: "{{count}} sao",
      signed: "ngày {{date}}",
      until: "đến hết {{date}}",
      from: "từ {{date}}",
      daysLeft: "còn {{count}} ngày",
      endedOn: "từ ngày {{date}}",
      demo: "DEMO",
      demoHint: "Dữ liệu mẫu: số quyết định không có thật",
      moreSkus: "+{{count}} mã hàng khác",
      empty: "Không có công nhận nào ở mục này.",
      noMatch: "Không tìm thấy “{{q}}”. Thử bớt từ hoặc tìm ở mục khác.",
      clear: "Xóa tìm kiếm",
      failed: "Không tải được danh sách.",
      revoke: {
        open: "Thu hồi",
        title: "Thu hồi công nhận",
        warning: "Thu hồi là vĩnh viễn. Ngôi sao biến mất ở mọi nơi từ ngày đã chọn.",
        day: "Ngày bắt đầu không còn sao",
        note: "Quyết định thu hồi và lý do",
        noteHint: "Ví dụ: số, ngày của quyết định thu hồi; vi phạm lặp lại khi hậu kiểm",
        confirm: "Thu hồi vĩnh viễn",
        cancel: "Để nguyên",
        done: "Đã thu hồi quyết định {{no}}.",
        failed: "Không thu hồi được. Kiểm tra lại ngày và thử lại.",
      },
      retry: "Thử lại",
    },
  },
}

export type Texts = typeof vi
