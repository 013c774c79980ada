import { keyActs, keyPlaces } from '../../../shared/documents/keyWords';

export const app = {
  waiting: 'Đang mở…',
  skip: 'Tới nội dung chính',
  places: 'Các nơi làm việc',
  place: {
    home: 'Hôm nay',
    schedules: 'Lịch tiếp',
    visits: 'Tiếp dân',
    matters: 'Đơn và vụ việc',
    conclusions: 'Kết luận và nhiệm vụ',
    dialogues: 'Đối thoại',
    registers: 'Sổ và báo cáo',
    inspection: 'Tự kiểm tra',
    backup: 'Sao lưu',
    settings: 'Cài đặt',
    help: 'Trợ giúp',
  },
  lock: 'Khóa màn hình (Ctrl+L)',
  signOut: 'Đăng xuất',
  role: {
    clerk: 'Cán bộ tiếp công dân',
    headOfOffice: 'Chánh Văn phòng',
    leader: 'Lãnh đạo',
    auditor: 'Người kiểm tra',
    administrator: 'Người quản trị',
  },
  backup: {
    label: 'Bản sao lưu đã kiểm tra gần nhất: {{age}}',
    none: 'Chưa có bản sao lưu',
    fresh: 'Sao lưu: dưới 1 giờ',
    hours: 'Sao lưu: {{count}} giờ trước',
    days: 'Sao lưu: {{count}} ngày trước',
    running: 'Đang sao lưu…',
  },
  keyPending:
    'Tờ khóa giấy của cơ quan chưa được cất: nếu hỏng máy lúc này thì không mở được bản sao lưu nào.',
  keyPendingAsk: 'Tờ khóa giấy của cơ quan chưa được cất: hãy báo người quản trị hoặc Chánh Văn phòng.',
  keyPendingGo: 'Tạo và cất khóa giấy',
  demo: { band: 'KHÔNG GIAN TẬP DƯỢT – dữ liệu hư cấu', leave: 'Rời không gian tập dượt' },
  crash: {
    title: 'Màn hình gặp lỗi',
    text: 'Màn hình này không hiện tiếp được. Những gì đã lưu vẫn còn. Hãy mở lại màn hình; nếu vẫn lỗi, báo người quản trị.',
    ref: 'Mã tra cứu: {{ref}}',
    reload: 'Mở lại màn hình',
  },
  help: {
    title: 'Trợ giúp',
    version: 'Tiếp Dân, phiên bản {{version}}',
    keys: 'Phím tắt',
    keysPrint: 'In thẻ phím tắt',
    keyPlace: keyPlaces,
    keyAct: keyActs,
    folders: 'Thư mục trên máy',
    folder: { data: 'Dữ liệu', exports: 'Tệp đã xuất', log: 'Nhật ký kỹ thuật' },
    work: 'Trình tự công việc',
    step: {
      plan: 'Lịch tiếp: mở tháng tới, xem dự thảo từ quy tắc, sửa, ban hành, in và ghi nơi niêm yết.',
      receive:
        'Tiếp dân: mở buổi tiếp, ghi lượt tiếp theo thứ tự của sổ 03/TCD; có máy quét thì quét mã QR trên thẻ căn cước vào ô họ tên hoặc số giấy tờ; người đến lại thì chép việc lần trước ở cột bên phải; bản nháp tự lưu; F9 để ghi sổ lấy số.',
      conclude:
        'Kết luận: dự thảo lập từ các lượt tiếp; mỗi nhiệm vụ có đơn vị chủ trì và thời hạn; ban hành lấy số.',
      follow: 'Nhiệm vụ: theo dõi đến hạn, quá hạn; ghi kết quả để kết thúc.',
      backup:
        'Sao lưu: thêm nơi cất, bấm Sao lưu ngay; đèn ở góc trên cho biết bản đã kiểm tra gần nhất cũ bao lâu.',
    },
    rules: 'Quy định đang áp dụng và căn cứ',
    unit: { wd: '{{count}} ngày làm việc', cd: '{{count}} ngày' },
  },
};
