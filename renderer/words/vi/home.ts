export const home = {
  title: 'Hôm nay, {{date}}',
  lunar: 'Âm lịch {{day}}',
  dayOff: 'Ngày nghỉ: {{label}}',
  receive: 'Tiếp công dân',
  receptions: 'Buổi tiếp hôm nay',
  receptionsNone: 'Hôm nay không có buổi tiếp định kỳ.',
  receptionsNoneStep: 'Công dân đến vẫn được tiếp thường xuyên: bấm “Tiếp công dân”.',
  upcoming: 'Buổi tiếp sắp tới',
  upcomingNone: 'Chưa có buổi tiếp nào sắp tới. Bước đầu là lập lịch tiếp công dân của tháng.',
  plan: 'Lập lịch tiếp',
  counts: '{{visits}} lượt đã ghi sổ, {{drafts}} bản nháp',
  kind: { regular: 'Thường xuyên', periodic: 'Định kỳ', urgent: 'Đột xuất', online: 'Trực tuyến' },
  state: {
    planned: 'Theo lịch',
    held: 'Đã tiếp',
    noCitizen: 'Không có công dân',
    postponed: 'Hoãn',
    cancelled: 'Không tổ chức',
  },
  late: 'Nhiệm vụ quá hạn',
  lateNone: 'Không có nhiệm vụ nào quá hạn.',
  soon: 'Nhiệm vụ đến hạn trong 7 ngày',
  soonNone: 'Không có nhiệm vụ nào đến hạn trong 7 ngày.',
  noUnit: 'Chưa có đơn vị chủ trì',
  drafts: 'Lượt tiếp chưa ghi sổ',
  noName: 'Chưa ghi họ tên',
  waiting: 'Thông báo kết luận chờ ban hành',
  waitingNone: 'Không có thông báo nào chờ ban hành.',
  waitingOf: 'Buổi tiếp ngày {{day}} của đồng chí {{host}}',
  waitingNew: 'Chưa soạn thông báo kết luận',
  waitingDraft: 'Đã có dự thảo',
  noticed: 'Cần để ý',
  tone: { info: 'Để biết', warning: 'Cần làm', late: 'Đã trễ' },
  notice: {
    'schedule.missing': 'Chưa có lịch tiếp công dân tháng {{month}}/{{year}}.',
    'schedule.postBy':
      'Buổi tiếp {{day}} của đồng chí {{host}}: phải niêm yết lịch chậm nhất ngày {{latest}} (05 ngày làm việc trước, Điều 24 Luật Tiếp công dân).',
    'schedule.postAgain':
      'Lịch tiếp công dân tháng {{month}}/{{year}} đã có thông báo thay thế: phải gỡ bản cũ và niêm yết lại.',
    'refusal.due':
      'Lượt tiếp số {{number}}/{{year}}: Thông báo từ chối (Mẫu 01/TCD) phải ban hành chậm nhất ngày {{due}} (khoản 3 Điều 4 Nghị định 154/2026/NĐ-CP).',
    'schedule.changeWaits':
      'Thay đổi buổi tiếp {{day}} của đồng chí {{host}} chưa có thông báo: hãy ban hành hoặc rút lại.',
    'schedule.changeUntold':
      'Buổi tiếp {{day}} của đồng chí {{host}} đã đổi: còn {{count}} công dân đăng ký chưa được báo.',
    'schedule.changeUnposted': 'Thông báo đổi buổi tiếp {{day}} của đồng chí {{host}} chưa được niêm yết.',
    'dialogue.notice':
      'Đối thoại với Nhân dân ngày {{day}}: phải thông báo công khai chậm nhất ngày {{due}} (07 ngày trước, Điều 43 Luật Tổ chức chính quyền địa phương).',
    'dialogue.publish':
      'Đối thoại với Nhân dân ngày {{day}}: phải công bố kết quả chậm nhất ngày {{due}} (10 ngày sau, Điều 43 Luật Tổ chức chính quyền địa phương).',
    'dialogue.conclude':
      'Đối thoại của người đứng đầu ngày {{day}}: thông báo kết luận cần ban hành chậm nhất ngày {{due}} (hạn nội bộ).',
    'complaint.dialogueInvite':
      'Đối thoại giải quyết khiếu nại ngày {{day}}: giấy mời phải gửi chậm nhất ngày {{due}} (05 ngày trước, Nghị định 124/2020/NĐ-CP).',
    'dialogue.changeUntold':
      'Hội nghị đối thoại ngày {{day}} đã thông báo nay thay đổi: chưa có thông báo thay đổi.',
    'dialogue.wasHeld': 'Hội nghị đối thoại ngày {{day}} đã qua ngày: hãy ghi đã tổ chức, hoãn hay hủy.',
    'dialogue.off': 'Hội nghị đối thoại ngày {{day}} rơi vào ngày nghỉ ({{reason}}): hãy chọn ngày khác.',
    'dialogue.offNoticed':
      'Hội nghị đối thoại đã thông báo ngày {{day}} rơi vào ngày nghỉ ({{reason}}): phải đổi ngày rồi thông báo lại.',
    'reception.off':
      'Buổi tiếp {{day}} của đồng chí {{host}} rơi vào ngày nghỉ ({{reason}}): hãy chọn ngày khác.',
    'reception.offNoticed':
      'Buổi tiếp đã thông báo ngày {{day}} của đồng chí {{host}} rơi vào ngày nghỉ ({{reason}}): phải đổi ngày bằng thông báo thay đổi.',
    'holiday.next': '{{day}} là ngày nghỉ: {{label}}.',
    'calendar.unknown':
      'Chưa có ngày nghỉ năm {{year}}, các thời hạn sang năm đó mới là tạm tính. Hãy xác nhận ngày nghỉ.',
    'paperKey.pending': 'Tờ khóa giấy chưa được cất: hãy tạo và cất khóa giấy.',
    'backup.noPlace': 'Chưa có nơi cất bản sao lưu: hãy thêm USB, ổ đĩa khác hoặc thư mục máy chủ.',
    'drill.due': 'Đã hơn một tháng chưa diễn tập khôi phục: ba lần bấm ở trang Sao lưu, in biên bản để ký.',
    other: 'Có việc cần xem.',
  },
  backup: 'Sao lưu',
  backupNone: 'Chưa có bản sao lưu nào được đọc lại và kiểm tra.',
  backupNoneHere: '{{place}}: chưa có bản nào được đọc lại và kiểm tra.',
  backupAt: '{{place}}: bản lập lúc {{at}} đã đọc lại và kiểm tra',
  light: { green: 'Tốt', amber: 'Hơi cũ', red: 'Quá cũ', none: 'Chưa có' },
  admin: {
    title: 'Quản trị máy',
    subtitle:
      '{{name}}: trông máy và sao lưu, không xem vụ việc. Muốn tiếp công dân, hãy đăng nhập bằng cán bộ tiếp công dân.',
    acts: 'Việc của người quản trị',
    backup: 'Sao lưu',
    backupText: 'Thêm nơi cất, sao lưu, kiểm tra và khôi phục thử',
    staff: 'Cán bộ',
    staffText: 'Thêm cán bộ, đặt lại mật khẩu, ngừng sử dụng',
    calendar: 'Ngày nghỉ',
    calendarText: 'Xác nhận ngày nghỉ lễ, nghỉ bù, làm bù của năm',
    audit: 'Nhật ký',
    auditText: 'Xem ai đã làm gì và kiểm tra nhật ký còn nguyên vẹn',
  },
};
