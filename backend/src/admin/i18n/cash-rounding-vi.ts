export const cashRoundingVi = {
  menu: "Làm tròn tiền mặt",
  title: "Làm tròn tiền mặt tại quầy",
  subtitle:
    "Chỉ đơn trả hết bằng tiền mặt được làm tròn, thành một dòng riêng trên phiếu và trong báo cáo X, Z.",
  outlet: "Điểm bán",
  step: "Làm tròn đến",
  steps: { none: "Không làm tròn", 500: "500 đồng", 1000: "1.000 đồng" },
  since: "Từ lúc",
  change: "Đổi",
  set: "Đổi cách làm tròn",
  setText: "Áp dụng từ bây giờ. Máy bán hàng biết ở lần cập nhật giá tiếp theo.",
  save: "Ghi",
  cancel: "Thôi",
  done: "Đã ghi.",
  refused: "Chưa ghi được. Thử lại.",
  failed: "Chưa đọc được danh sách.",
  retry: "Thử lại",
}
