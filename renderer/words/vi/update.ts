/** Updating the app from a file, and what each version brought; dots of a version as underscores. */
export const update = {
  title: 'Cập nhật phần mềm',
  version: 'Đang dùng phiên bản {{version}}.',
  text: 'Bộ cài nằm trên USB hoặc thư mục dùng chung, không cần Internet. Trước khi chạy bộ cài, phần mềm lập một bản sao lưu và kiểm lại; không lập được thì không cập nhật. Sau khi cập nhật vẫn quay lại được phiên bản trước.',
  pick: 'Chọn tệp bộ cài…',
  file: 'Tệp',
  fileVersion: 'Phiên bản',
  noVersion: 'tên tệp không ghi phiên bản',
  size: 'Cỡ',
  hash: 'Mã băm SHA-256',
  listed: 'khớp với bản kê mã băm nằm cạnh bộ cài',
  notListed: 'không có bản kê đi kèm: hãy so với mã băm do nơi phát hành công bố',
  signature: 'Chữ ký',
  signatures: {
    signed: 'hợp lệ, ký bởi {{signer}}',
    unsigned: 'không có chữ ký: chỉ dùng khi nhận trực tiếp từ nơi phát hành',
    broken: 'không hợp lệ',
    unknown: 'hệ điều hành này không kiểm chữ ký; hãy so mã băm',
  },
  start: 'Sao lưu rồi cập nhật',
  startText: 'Phần mềm sẽ đóng lại để bộ cài chạy.',
  demo: 'Đang ở không gian tập dượt. Hãy rời không gian tập dượt rồi cập nhật.',
  band: 'Đã cập nhật từ phiên bản {{from}} lên {{version}}.',
  bandGo: 'Xem có gì mới',
  news: 'Có gì mới',
  noNews: 'Bản này không ghi thay đổi nào cần biết.',
  seen: 'Đã xem',
  last: 'Lần cập nhật gần nhất: từ phiên bản {{from}}, lúc {{at}}; bản sao lưu trước đó là số {{sequence}} tại {{place}}.',
  back: 'Quay lại phiên bản {{from}}…',
  backSame:
    'Dữ liệu không đổi cấu trúc từ lần cập nhật ấy nên giữ nguyên, chỉ cài lại phiên bản {{from}}. Không mất gì.',
  backChanged:
    'Phiên bản {{from}} không đọc được dữ liệu đã nâng cấp, nên dữ liệu trở về bản sao lưu số {{sequence}} lập trước khi cập nhật. Những gì ghi từ đó đến nay được cất riêng trong một thư mục, không bị xóa, nhưng phải nhập lại.',
  backPick: 'Chọn bộ cài phiên bản {{from}}…',
  backKept: 'Dùng bộ cài {{from}} máy này còn giữ',
  backGo: 'Quay lại phiên bản {{from}}',
  newsOf: {
    // a line each
    '0_1_0':
      'Bản đầu tiên: lịch tiếp, tiếp dân, đơn và vụ việc, kết luận và nhiệm vụ, đối thoại, sổ, tự kiểm tra, sao lưu.\n' +
      'Kiểm từng trang của tệp dữ liệu lúc mở máy, mỗi ngày và trước mỗi bản sao lưu.\n' +
      'Cập nhật bằng bộ cài từ USB hoặc mạng LAN, có bản sao lưu trước và đường quay lại.',
  },
};
