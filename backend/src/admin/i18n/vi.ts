import { changesVi } from "./changes-vi"

export const vi = {
  ocop: {
    changes: changesVi,
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
      retry: "Thử lại",
    },
  },
}

export type Texts = typeof vi
