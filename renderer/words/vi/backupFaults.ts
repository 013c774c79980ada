import type { FaultCode } from '../../../shared/ipc/fault';

/** The faults of backups, their places and keys. */
export const backupFaults: Record<Extract<FaultCode, `backup.${string}`>, string> = {
  'backup.noKey':
    'Cơ quan chưa có khóa sao lưu. Dữ liệu vẫn nguyên. Hãy hoàn tất việc lập cơ quan và in tờ khóa giấy trước.',
  'backup.noPlace':
    'Chưa có nơi cất bản sao lưu. Dữ liệu vẫn nguyên. Hãy thêm một thư mục ở ổ đĩa khác, USB hoặc máy chủ.',
  'backup.placeGone':
    'Không thấy nơi cất bản sao lưu. Dữ liệu trên máy vẫn nguyên, bản sao lưu được để chờ. Hãy xem lại tên thư mục hoặc tên máy chủ, cắm lại USB, nối lại mạng rồi thử lại.',
  'backup.noFolder':
    'Không thấy thư mục nào ở đường dẫn này nên chưa thêm được nơi cất. Dữ liệu trên máy vẫn nguyên. Hãy xem lại đường dẫn hoặc tạo thư mục ấy trước; nếu ở USB hay máy khác thì cắm USB, nối mạng, rồi lưu lại.',
  'backup.cloudFolder':
    'Thư mục này được {{service}} tự động đưa lên mạng, nên không được dùng để cất bản sao lưu có dữ liệu của công dân. Chưa có gì được ghi vào đó. Hãy chọn ổ đĩa khác, USB hoặc thư mục dùng chung trong mạng cơ quan.',
  'backup.wrongKey':
    'Khóa giấy không mở được bản sao lưu này. Dữ liệu hiện có không bị động đến. Hãy xem lại từng dòng và hai chữ số cuối dòng, hoặc dùng đúng tờ khóa của cơ quan.',
  'backup.keyOnPaperOnly':
    'Tờ khóa giấy chỉ in ra giấy, không lưu thành tệp: ai chép được tệp ấy thì mở được mọi bản sao lưu. Khóa vẫn còn trên màn hình này. Hãy xem lại máy in rồi in lại, hoặc chép tay từng dòng ra giấy.',
  'backup.keyLine':
    'Dòng {{line}} của khóa giấy chưa đúng: có chữ gõ nhầm, thiếu hoặc thừa nên hai chữ số cuối dòng không khớp. Dữ liệu hiện có không bị động đến. Hãy so dòng {{line}} với tờ giấy từng chữ rồi gõ lại.',
  'backup.damaged':
    'Bản sao lưu này bị hỏng nên không dùng được. Dữ liệu hiện có không bị động đến. Hãy chọn một bản sao lưu khác.',
  'backup.mismatch':
    'Bản sao lưu mở được nhưng số liệu không khớp với bảng kê. Dữ liệu hiện có không bị động đến. Hãy chọn bản khác và báo người quản trị.',
  'backup.incomplete':
    'Bản sao lưu này chưa chép xong. Dữ liệu hiện có không bị động đến. Hãy chọn bản sao lưu khác hoặc sao lưu lại.',
  'backup.fromFuture':
    'Bản sao lưu này do phần mềm mới hơn tạo ra. Dữ liệu hiện có không bị động đến. Hãy cài bản phần mềm mới rồi khôi phục.',
  'backup.targetNotEmpty':
    'Thư mục khôi phục đã có tệp bên trong. Các tệp đó được giữ nguyên. Hãy chọn một thư mục trống.',
  'backup.busy': 'Đang sao lưu hoặc khôi phục. Dữ liệu vẫn an toàn. Hãy chờ việc đó xong rồi thử lại.',
  'backup.hostKeyNew':
    'Máy này nối tới máy chủ lần đầu và chưa gửi gì. Vân tay khóa máy chủ là {{fingerprint}}. Hãy so từng chữ với vân tay do người giữ máy chủ đọc; giống hệt thì mới xác nhận.',
  'backup.hostKeyChanged':
    'Khóa của máy chủ đã đổi: trước là {{known}}, nay là {{fingerprint}}. Có thể một máy khác đang giả máy chủ, nên chưa gửi gì. Hãy hỏi người giữ máy chủ; nếu đúng là đã thay khóa, mở nơi cất này và xác nhận vân tay mới.',
  'backup.loginRefused':
    'Máy chủ không nhận tên đăng nhập, mật khẩu hoặc khóa này. Chưa gửi và chưa lấy gì, dữ liệu trên máy vẫn nguyên. Hãy xem lại tên đăng nhập, mật khẩu hoặc khóa rồi nhập lại; vẫn không được thì hỏi người giữ máy chủ.',
  'backup.secretMissing':
    'Máy này chưa giữ mật khẩu hoặc khóa để vào máy chủ. Dữ liệu vẫn nguyên. Hãy mở nơi cất và nhập lại.',
  'backup.badRecipient':
    'Khóa công khai này không đúng. Khóa đúng bắt đầu bằng age1 và có 62 ký tự. Chưa đổi gì; hãy chép lại từ tờ khóa.',
  'backup.notKey':
    'Tệp này không phải khóa riêng OpenSSH. Chưa đổi gì. Hãy chọn tệp không có đuôi .pub, dòng đầu có chữ PRIVATE KEY; khóa PuTTY (.ppk) phải xuất sang dạng OpenSSH trước.',
  'backup.wrongStick':
    'USB đang cắm không phải USB đã chọn làm nơi cất này. Chưa ghi gì lên đó. Hãy cắm đúng USB, hoặc thêm USB này thành một nơi cất mới.',
};
