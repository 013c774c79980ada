import type { FaultCode } from '../../../shared/ipc/fault';

/** The faults of dialogue conferences. */
export const dialogueFaults: Record<Extract<FaultCode, `dialogue.${string}`>, string> = {
  'dialogue.announced':
    'Ngày, giờ, địa điểm này đã thông báo cho Nhân dân nên không sửa trực tiếp được nữa. Nội dung khác vẫn được lưu. Hãy dùng “Đổi ngày, nơi” và ghi lý do.',
  'dialogue.noDay': 'Hội nghị đối thoại chưa có ngày. Những gì đã nhập vẫn còn. Hãy định ngày rồi làm lại.',
  'dialogue.dayToCome':
    'Ngày này chưa đến: chỉ ghi việc đã làm. Không có gì thay đổi. Hãy xem lại ngày, hoặc ghi sau khi việc đã xong.',
  'dialogue.notOpen':
    'Hội nghị đối thoại đang ở tình trạng không làm được việc này (đã hủy, đã hoãn hoặc đã tổ chức). Không có gì thay đổi. Hãy mở lại trang để xem tình trạng hiện tại.',
  'dialogue.reasonNeeded':
    'Phải ghi lý do đổi ngày, hoãn, hủy hoặc mở lại hội nghị đối thoại. Không có gì thay đổi. Hãy ghi lý do rồi làm lại.',
  'dialogue.sameDay':
    'Ngày, giờ và địa điểm mới trùng với điều đã thông báo. Không có gì thay đổi. Hãy chọn ngày, giờ hoặc nơi khác.',
  'dialogue.denunciation':
    'Nội dung tố cáo và người tố cáo không ghi ở đây (Điều 8 Luật Tố cáo). Chưa lưu gì thêm. Hãy lập đơn tố cáo ở “Đơn và vụ việc”, ở đây chỉ ghi mã hồ sơ.',
  'dialogue.sent':
    'Lời hứa này đã thành nhiệm vụ giao cho đơn vị nên không sửa ở đây được. Nhiệm vụ vẫn nguyên. Hãy mở nhiệm vụ để gia hạn, trả lại hoặc hủy theo thông báo sau.',
  'dialogue.gaps':
    'Còn {{count}} ý kiến chưa trả lời tại chỗ mà chưa rõ việc, đơn vị hoặc thời hạn nên chưa ban hành được thông báo kết luận. Dự thảo vẫn còn. Hãy mở trang đối thoại, mục “Ngày đối thoại”, điền đủ rồi ban hành.',
  'dialogue.notHeld':
    'Hội nghị đối thoại chưa được ghi là đã tổ chức. Không có gì thay đổi. Hãy bấm “Đã tổ chức” ở trang đối thoại trước.',
  'dialogue.concluded':
    'Hội nghị này đã có thông báo kết luận và các nhiệm vụ đang được theo dõi. Không có gì thay đổi. Nếu phải sửa, hãy lập văn bản thay thế từ thông báo đã ban hành.',
  'dialogue.draftOld':
    'Lời hứa ở ý kiến số {{number}} khác với dự thảo: nội dung hứa, đơn vị hoặc thời hạn trong dự thảo chưa có. Dự thảo và các ý kiến vẫn còn. Hãy sửa dự thảo cho khớp, hoặc lập dự thảo mới từ trang đối thoại.',
};
