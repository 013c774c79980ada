/** The days off and what they do to planned receptions. */
export const settingsCalendar = {
  title: 'Ngày nghỉ lễ, nghỉ bù, hoán đổi, làm bù',
  year: 'Năm {{year}}',
  before: 'Năm trước',
  after: 'Năm sau',
  proposed:
    'Các ngày này do phần mềm đề xuất từ luật và lịch âm, chưa được xác nhận. Hãy đối chiếu thông báo nghỉ lễ của Nhà nước rồi bấm Lưu.',
  none: 'Chưa có ngày nghỉ nào của năm này.',
  day: 'Ngày',
  kind: 'Loại',
  is: { holiday: 'Nghỉ lễ', compensation: 'Nghỉ bù', swappedOff: 'Nghỉ hoán đổi', makeUp: 'Đi làm bù' },
  label: 'Tên gọi',
  basis: 'Căn cứ',
  add: 'Thêm ngày',
  remove: 'Bỏ ngày này',
  dialogueOff: {
    title: 'Hội nghị đối thoại rơi vào ngày nghỉ',
    announced: 'Đã thông báo: mở hội nghị, chọn “Đổi ngày, nơi” rồi thông báo lại.',
    planned: 'Chưa ghi đã thông báo ở đâu: mở hội nghị và chọn ngày khác.',
  },
  off: {
    title: 'Buổi tiếp rơi vào ngày nghỉ',
    text: 'Các buổi tiếp dưới đây vẫn đứng nguyên ngày đã ghi cho đến khi đồng chí đổi ngày. Bấm vào một buổi để đổi.',
    will: 'Lưu xong, các buổi tiếp này sẽ rơi vào ngày nghỉ. Phần mềm không tự đổi ngày; các buổi vẫn được nhắc ở trang này và trang Hôm nay cho đến khi đổi xong.',
    day: '{{day}} ({{weekday}})',
    reason: 'Ngày nghỉ: {{reason}}.',
    stands: {
      posted:
        'Đã niêm yết: đổi bằng thông báo thay đổi rồi niêm yết lại (khoản 4 Điều 24 Luật Tiếp công dân).',
      issued: 'Đã ban hành lịch, chưa niêm yết: đổi bằng thông báo thay đổi.',
      draft: 'Lịch còn dự thảo: chọn ngày khác ngay trên lịch.',
      alone: 'Buổi ngoài lịch tháng: sửa ngày của buổi.',
    },
    registered: 'Đã có {{count}} người đăng ký, phải báo cho họ biết.',
    waits: 'Đã có dự thảo thông báo thay đổi, chờ ban hành.',
  },
  confirm: 'Lưu ngày nghỉ',
  confirmText: 'Hãy xem những gì thay đổi rồi xác nhận.',
  confirmTitle: 'Thay đổi ngày nghỉ',
};
