import type { FaultCode } from '../../../shared/ipc/fault';
import { backupFaults } from './backupFaults';
import { dialogueFaults } from './dialogueFaults';

/** For every fault: what happened, what is safe, what to do next. */
export const fault: Record<FaultCode, string> = {
  'call.unknown':
    'Màn hình hỏi một việc mà phần mềm không biết. Dữ liệu vẫn nguyên vẹn. Hãy đóng và mở lại phần mềm.',
  'call.badInput':
    'Có ô điền chưa đúng nên chưa lưu được. Những gì đã lưu trước đó vẫn còn. Hãy xem lại các ô vừa điền rồi làm lại.',
  'call.tooLarge':
    'Nội dung gửi đi quá dài nên không được nhận. Những gì đã lưu vẫn còn. Hãy rút ngắn nội dung vừa dán vào.',
  'call.cancelled': 'Việc này đã được dừng theo yêu cầu. Không có gì thay đổi.',
  'call.failed':
    'Việc này không làm được vì một lỗi bất ngờ. Những gì đã lưu vẫn còn. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm mã tra cứu.',
  'auth.needed': 'Cần đăng nhập để làm việc này. Bản nháp đã lưu vẫn còn. Hãy đăng nhập rồi làm tiếp.',
  'auth.locked':
    'Màn hình đã khóa vì không có ai thao tác. Bản nháp đã lưu vẫn còn. Hãy nhập mật khẩu để làm tiếp.',
  'auth.wrong':
    'Mật khẩu chưa đúng. Không có gì thay đổi. Hãy kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi gõ lại.',
  'auth.wait':
    'Đã gõ sai mật khẩu nhiều lần nên phải chờ {{seconds}} giây. Dữ liệu vẫn an toàn. Chờ hết thời gian rồi gõ lại, hoặc nhờ người quản trị đặt mật khẩu mới.',
  'auth.forbidden':
    'Vai trò của đồng chí không được làm việc này. Không có gì thay đổi. Nếu cần, hãy nhờ người phụ trách hoặc người quản trị.',
  'auth.weakPassword':
    'Mật khẩu quá ngắn hoặc quá dễ đoán. Chưa có gì thay đổi. Hãy chọn mật khẩu ít nhất 8 ký tự, không phải tên hay dãy số liền nhau.',
  'record.missing':
    'Không tìm thấy bản ghi này. Các bản ghi khác vẫn nguyên. Hãy quay lại danh sách và mở lại.',
  'record.stale':
    'Bản ghi này vừa được sửa ở chỗ khác nên không ghi đè. Bản mới nhất đã lưu vẫn còn. Hãy mở lại bản ghi và sửa tiếp trên bản mới nhất.',
  'record.exists':
    'Đã có bản ghi như vậy. Bản có sẵn vẫn nguyên. Hãy mở bản có sẵn hoặc đổi tên, số của bản mới.',
  'record.inUse':
    'Bản ghi này đang được nơi khác dùng nên không bỏ được. Không có gì thay đổi. Hãy ngừng sử dụng thay vì xóa.',
  'record.closed':
    'Bản ghi này đã kết thúc hoặc đã hủy nên không sửa được nữa. Nội dung cũ vẫn giữ nguyên. Nếu phải sửa, dùng chức năng đính chính có ghi lý do.',
  'data.missing':
    'Không thấy thư mục dữ liệu của cơ quan ở nơi đã biết. Phần mềm không tự tạo dữ liệu trống để thay thế. Hãy cắm lại ổ đĩa, chọn đúng thư mục, hoặc khôi phục từ bản sao lưu.',
  'data.damaged':
    'Tệp dữ liệu bị hỏng nên phần mềm không mở. Tệp được giữ nguyên như hiện trạng. Hãy khôi phục từ bản sao lưu đã kiểm tra gần nhất.',
  'data.pagesDamaged':
    'Tệp dữ liệu đang dùng có {{pages}} trang không còn đúng như lúc ghi, nên không lập bản sao lưu mới để bản hỏng khỏi lẫn vào bản lành. Các bản sao lưu đã kiểm trước đây vẫn nguyên. Hãy mở trang Sao lưu, xem mục Tình trạng tệp dữ liệu và làm theo hướng dẫn ở đó.',
  'data.fromFuture':
    'Dữ liệu này do bản phần mềm mới hơn tạo ra. Phần mềm không mở để khỏi làm hỏng; dữ liệu vẫn nguyên. Hãy cài bản phần mềm mới.',
  'data.inUse':
    'Dữ liệu đang được mở ở một cửa sổ hoặc máy khác. Dữ liệu vẫn nguyên. Hãy đóng nơi đang mở rồi thử lại.',
  'data.diskFull':
    'Ổ đĩa đã đầy nên chưa lưu được thay đổi vừa rồi. Những gì đã lưu trước đó vẫn còn. Hãy giải phóng chỗ trống rồi thử lại, đừng đóng màn hình này.',
  'data.readOnly':
    'Không được phép ghi vào thư mục dữ liệu. Dữ liệu vẫn nguyên. Hãy kiểm tra quyền ghi của thư mục hoặc khóa ghi của ổ đĩa rồi thử lại.',
  'data.notReady': 'Dữ liệu chưa mở xong. Không có gì mất. Hãy chờ giây lát rồi thử lại.',
  'data.exists':
    'Thư mục này đã có dữ liệu của một cơ quan. Dữ liệu đó được giữ nguyên, không bị ghi đè. Hãy mở dữ liệu sẵn có hoặc chọn thư mục khác.',
  'visit.noDocuments':
    'Lượt tiếp này chưa ghi thông tin, tài liệu nào nhận của công dân nên chưa có gì để biên nhận (Mẫu 02/TCD). Những gì đã gõ vẫn còn. Hãy bấm F7 ghi tài liệu đã nhận rồi in lại; công dân chỉ trình bày thì lập Biên bản ghi lời trình bày.',
  'visit.incomplete':
    'Chưa ghi sổ được vì còn thiếu: {{fields}}. Bản nháp vẫn còn. Hãy điền đủ rồi ghi sổ lại.',
  'visit.representatives':
    'Số người đại diện chưa đúng: đoàn 5–10 người cử 1 hoặc 2 người, trên 10 người cử không quá 5 (Điều 29 Luật Tiếp công dân). Bản nháp vẫn còn. Hãy sửa danh sách đại diện.',
  'undo.changedSince':
    'Bản ghi đã được sửa tiếp sau việc này nên không hoàn tác được nữa. Nội dung hiện tại vẫn nguyên. Hãy mở bản ghi và sửa trực tiếp.',
  'visit.groundNeeded':
    'Từ chối tiếp thì phải có căn cứ: Điều 9 Luật Tiếp công dân hoặc khoản 1 Điều 4 Nghị định 154/2026/NĐ-CP (từ 01/7/2026). Bản nháp vẫn còn. Hãy chọn căn cứ từ chối đang có hiệu lực ở ngày tiếp rồi ghi sổ lại.',
  'visit.reasonNeeded':
    'Lượt tiếp đã ghi sổ nên mỗi lần sửa hoặc hủy phải có lý do. Nội dung cũ vẫn giữ nguyên. Hãy ghi lý do rồi làm lại.',
  'reception.reasonNeeded':
    'Hoãn hoặc hủy một buổi tiếp thì phải ghi lý do, vì lý do được công khai (Điều 24 Luật Tiếp công dân). Buổi tiếp vẫn giữ như cũ. Hãy ghi lý do rồi làm lại.',
  'reception.delegatedWhy':
    'Buổi tiếp ủy quyền thì phải ghi lý do người đứng đầu không trực tiếp tiếp, vì buổi này không tính vào số ngày tiếp của người đó. Buổi tiếp vẫn giữ như cũ. Hãy ghi lý do rồi lưu lại.',
  'reception.hasVisits':
    'Buổi tiếp này đã có {{visits}} lượt tiếp nên không ghi được là không có công dân đến, hoãn, không tổ chức hay dời sang ngày khác. Buổi tiếp vẫn giữ như cũ. Lượt nào ghi nhầm buổi thì hủy lượt đó trước, rồi lưu lại buổi tiếp.',
  'reception.notYet':
    'Buổi tiếp ngày {{day}} chưa tới nên chưa ghi được là đã tiếp hay không có công dân đến. Buổi tiếp vẫn giữ như cũ. Hãy ghi khi đến ngày, hoặc sửa lại ngày nếu nhập nhầm.',
  'reception.gaps':
    'Chưa kết thúc buổi tiếp được vì còn {{count}} chỗ chưa rõ: lượt tiếp chưa ghi sổ, người đăng ký chưa ghi là đã tiếp hay vắng, hoặc chưa ghi rõ không có công dân đến. Những gì đã ghi vẫn còn. Hãy bấm vào từng dòng để hoàn tất rồi kết thúc lại.',
  'reception.closeReason':
    'Còn {{count}} lượt tiếp chưa ghi kết quả hoặc chưa rõ ai trả lời công dân. Những gì đã ghi vẫn còn. Hãy ghi thêm, hoặc ghi lý do kết thúc khi còn thiếu.',
  'reception.dayClosed':
    'Buổi tiếp này đã kết thúc nên không mời, không nhận thêm người. Những gì đã ghi vẫn nguyên. Nếu buổi tiếp còn tiếp tục, hãy bấm “Mở lại buổi tiếp” và ghi lý do.',
  'schedule.notPostable':
    'Chưa ban hành được lịch vì còn điều chưa đúng quy định. Bản dự thảo vẫn còn. Hãy xem các dòng ghi “phải sửa” ở phần kiểm tra rồi sửa.',
  'schedule.empty':
    'Lịch chưa có buổi tiếp nào. Bản dự thảo vẫn còn. Hãy thêm buổi tiếp hoặc lập lại từ quy tắc.',
  'schedule.frozen':
    'Lịch này đã ban hành nên không sửa được. Văn bản đã ban hành vẫn giữ nguyên. Khi cần đổi, hãy ra thông báo điều chỉnh.',
  'schedule.dayOff':
    'Ngày này là ngày nghỉ. Lịch chưa thay đổi. Hãy chọn ngày làm việc, hoặc sửa danh mục ngày nghỉ trong Cài đặt nếu ngày này làm bù.',
  'schedule.noticeNeeded':
    'Buổi tiếp này đã có trong lịch ban hành nên ngày, giờ, nơi tiếp, người trực tiếp tiếp và việc hoãn, hủy chỉ đổi được bằng thông báo thay đổi lịch. Buổi tiếp vẫn giữ như cũ. Hãy mở Lịch tiếp, chọn buổi tiếp và bấm “Thay đổi buổi tiếp”; nếu người khác tiếp thay thì chọn “Người khác tiếp thay”. Trong chính ngày tiếp thì ghi ủy quyền hoặc phân công với lý do ngay ở buổi tiếp.',
  'checklist.days':
    'Ngày sau không thể trước ngày đầu, và ngày kiểm tra, ngày học không thể sau hôm nay. Chưa lưu gì, những gì đã gõ vẫn còn. Hãy sửa ngày rồi bấm lại.',
  'host.ruleSpan':
    'Quy tắc thứ {{number}} hết áp dụng trước khi bắt đầu nên không có ngày tiếp nào. Chưa lưu gì, những gì đã sửa vẫn còn. Hãy sửa ngày bắt đầu hoặc ngày hết áp dụng của quy tắc rồi lưu lại.',
  'schedule.notChangeable':
    'Không thay đổi được buổi tiếp theo cách này: buổi chưa có trong lịch ban hành, đã tiếp xong, hoặc đang ở trạng thái khác. Không có gì thay đổi. Hãy mở lại lịch và xem trạng thái của buổi tiếp.',
  'schedule.changeWaits':
    'Buổi tiếp này đang có một thay đổi chờ ban hành thông báo. Thay đổi đó vẫn còn nguyên. Hãy ban hành thông báo ấy hoặc rút lại trước khi lập thay đổi khác.',
  'schedule.sameSlot':
    'Ngày, giờ và nơi tiếp mới giống hệt như cũ nên không có gì để thông báo. Buổi tiếp vẫn giữ như cũ. Hãy chọn ngày, giờ hoặc nơi khác.',
  'schedule.pastDay': 'Ngày tiếp mới đã qua. Buổi tiếp vẫn giữ như cũ. Hãy chọn từ hôm nay trở đi.',
  'posting.witness':
    'Người chứng kiến phải là người khác với người niêm yết. Chưa có gì được ghi, những gì đã gõ vẫn còn. Hãy ghi tên người khác đã chứng kiến.',
  'posting.days':
    'Ngày gỡ xuống không thể trước ngày niêm yết. Chưa có gì được ghi, những gì đã gõ vẫn còn. Hãy sửa lại một trong hai ngày.',
  'posting.notYet':
    'Ngày {{day}} chưa tới nên chưa ghi được là đã niêm yết hay đã gỡ xuống. Chưa có gì được ghi, những gì đã gõ vẫn còn. Hãy sửa lại ngày, hoặc ghi khi đã làm xong.',
  'posting.beforeNotice':
    'Văn bản niêm yết số {{number}} ban hành ngày {{day}} nên không thể niêm yết trước ngày đó. Chưa có gì được ghi, những gì đã gõ vẫn còn. Hãy sửa lại ngày niêm yết.',
  'petition.incomplete':
    'Chưa lưu được đơn vì còn thiếu hoặc chưa hợp lý: {{fields}}. Những gì đã gõ vẫn còn. Hãy điền đủ rồi lưu lại.',
  'petition.notYet':
    'Ngày {{day}} chưa tới nên chưa ghi được là đơn đã nhận hay đã xử lý. Chưa có gì được lưu, những gì đã gõ vẫn còn. Hãy sửa lại ngày rồi lưu lại.',
  'petition.notMixed':
    'Chỉ tách được đơn có nhiều nội dung khác nhau và chưa hủy. Đơn vẫn giữ nguyên. Hãy đổi loại đơn thành “Nhiều nội dung” rồi tách.',
  'petition.split':
    'Mỗi phần tách ra phải có nội dung và một loại riêng (khiếu nại, tố cáo hoặc kiến nghị, phản ánh). Đơn vẫn giữ nguyên. Hãy sửa các phần rồi tách lại.',
  'petition.linked':
    'Hai đơn này đã được xem xét với nhau, là một đơn, hoặc một đơn nằm trong ngăn kín nên không gắn được. Không có gì thay đổi. Hãy hoàn tác lần trước nếu muốn quyết định lại.',
  'deadline.noRule':
    'Không có quy định nào đặt thời hạn này vào ngày đã chọn. Các thời hạn khác vẫn nguyên. Hãy chọn ngày bắt đầu khác hoặc việc khác.',
  'deadline.exists':
    'Hồ sơ này đã có thời hạn cho việc đó. Thời hạn đang có vẫn nguyên. Hãy mở thời hạn có sẵn để gia hạn hoặc kết thúc.',
  'deadline.notRunning':
    'Thời hạn này không ở trạng thái làm được việc đó (đã kết thúc, đang tạm đình chỉ hoặc kết thúc theo đơn). Không có gì thay đổi. Hãy tải lại và xem tình trạng của thời hạn.',
  'deadline.notExtendable':
    'Pháp luật không cho gia hạn thời hạn này theo cách đã chọn. Thời hạn cũ vẫn nguyên. Hãy xem căn cứ ở chữ “vì sao?” bên cạnh thời hạn.',
  'deadline.badDay':
    'Ngày đã chọn không hợp với thời hạn này. Thời hạn cũ vẫn nguyên. Hãy chọn ngày nằm sau ngày bắt đầu; ngày kết thúc không được ở tương lai.',
  'calendar.moves':
    'Thay đổi ngày nghỉ này làm dời {{count}} thời hạn mà đồng chí chưa xem. Lịch cũ vẫn giữ nguyên. Hãy xem danh sách thời hạn bị dời rồi xác nhận.',
  'calendar.receptions':
    'Thay đổi ngày nghỉ này làm {{count}} buổi tiếp, hội nghị đối thoại rơi vào ngày nghỉ mà đồng chí chưa xem. Lịch cũ vẫn giữ nguyên. Hãy bấm Lưu lần nữa để xem danh sách rồi xác nhận.',
  'calendar.doubled':
    'Ngày {{day}} có hai dòng trong bảng ngày nghỉ. Lịch cũ vẫn giữ nguyên. Hãy sửa hoặc bỏ một dòng rồi lưu lại.',
  'calendar.otherYear':
    'Ngày {{day}} không thuộc năm {{year}}. Lịch cũ vẫn giữ nguyên. Hãy sửa lại ngày, hoặc mở đúng năm rồi thêm ngày đó.',
  'conclusion.gaps':
    'Chưa ban hành được vì còn nhiệm vụ thiếu đơn vị chủ trì hoặc thời hạn. Bản dự thảo vẫn còn. Hãy điền đủ, hoặc ghi lý do giữ nguyên cách nói của người chủ trì.',
  'conclusion.empty':
    'Thông báo chưa có nội dung kết luận nào. Bản dự thảo vẫn còn. Hãy thêm kết luận cho ít nhất một vụ việc.',
  'conclusion.frozen':
    'Thông báo này đã ban hành nên không sửa được. Văn bản đã ban hành vẫn giữ nguyên. Khi có sai sót, hãy ra thông báo thay thế.',
  'conclusion.faceTaken':
    'Buổi tiếp này đã có một thông báo theo thể thức vừa chọn. Cả hai thông báo vẫn giữ nguyên. Hãy làm tiếp trên thông báo kia, hoặc giữ thể thức đang có.',
  'task.resultNeeded':
    'Muốn kết thúc nhiệm vụ phải ghi kết quả. Nhiệm vụ vẫn đang mở. Hãy ghi kết quả rồi làm lại.',
  'task.evidenceNeeded':
    'Nhiệm vụ chỉ kết thúc khi có văn bản, bản quét làm chứng, hoặc lý do có người ký chịu trách nhiệm. Nhiệm vụ vẫn đang mở. Hãy ghi số văn bản, gắn bản quét, hoặc ghi lý do và họ tên người ký.',
  'task.notProof':
    'Văn bản số {{number}} là văn bản giao việc, đôn đốc hoặc có trước khi giao việc nên không làm chứng được. Nhiệm vụ vẫn đang mở. Hãy chọn văn bản khác, gắn bản quét, hoặc ghi lý do và họ tên người ký.',
  'task.badDue':
    'Hạn mới phải là ngày làm việc, không trước hôm nay và sau hạn đang có. Hạn cũ vẫn giữ nguyên. Hãy chọn ngày khác; ngày làm việc gần nhất là {{proposed}}.',
  'task.badDay': 'Ngày ghi phải từ ngày giao việc đến hôm nay. Nhiệm vụ chưa thay đổi. Hãy sửa lại ngày.',
  'task.notLater':
    'Chỉ một thông báo kết luận khác, ban hành cùng ngày hoặc sau thông báo giao việc, mới hủy được nhiệm vụ này. Nhiệm vụ vẫn đang mở. Hãy chọn đúng thông báo.',
  'task.closed':
    'Nhiệm vụ này đã kết thúc. Kết quả đã ghi vẫn còn. Nếu cần làm tiếp, hãy mở lại và ghi lý do.',
  ...dialogueFaults,
  'draft.blanks':
    'Dự thảo còn {{count}} chỗ chưa điền nên chưa ban hành được. Dự thảo vẫn còn nguyên. Hãy bấm vào từng chỗ trong danh sách để điền.',
  'draft.closed':
    'Dự thảo này đã ban hành hoặc đang ở trong thùng rác nên không sửa được. Nội dung vẫn còn nguyên. Hãy lấy lại từ thùng rác, hoặc lập văn bản thay thế.',
  'draft.sealed':
    'Nội dung tố cáo không được trích sao gửi ra ngoài (Luật Tố cáo). Không có văn bản nào được lập. Hãy thông báo cho người tố cáo theo đường riêng.',
  'draft.noPetition':
    'Buổi đối thoại này chưa gắn với đơn khiếu nại nào nên chưa lập được văn bản. Không có gì thay đổi. Hãy chọn đơn ở mục “Chuẩn bị” rồi lập lại.',
  'draft.urgedToday':
    'Hôm nay {{units}} đơn vị chậm đều đã có công văn đôn đốc được ban hành nên không lập thêm. Các công văn đó vẫn nguyên. Nếu cần đôn đốc lại, hãy làm vào ngày khác hoặc lập riêng từ nhiệm vụ.',
  'draft.oralGround':
    'Căn cứ từ chối đã chọn chỉ dẫn đến giải thích trực tiếp, không ra thông báo bằng văn bản (khoản 2 Điều 4 Nghị định 154/2026/NĐ-CP). Chưa lập văn bản nào. Nếu đúng là phải ra Mẫu 01/TCD, hãy đính chính căn cứ: khoản 3 Điều 9 hoặc điểm h.',
  'draft.nothingLate':
    'Không có nhiệm vụ nào quá hạn nên không có gì để đôn đốc. Không có văn bản nào được lập. Hãy xem lại danh sách nhiệm vụ.',
  'paper.frozen':
    'Văn bản này đã ban hành nên không sửa được. Bản đã ban hành vẫn in lại đúng như cũ. Khi có sai sót, hãy ra văn bản thay thế.',
  'paper.leaks':
    'Văn bản chưa được lập vì đoạn thứ {{block}} (đếm từ đầu văn bản) có họ tên, địa chỉ hoặc số giấy tờ của người tố cáo. Chưa có gì được in hay phát hành. Hãy sửa đoạn đó, chỉ ghi mã hồ sơ; nếu là người khác trùng họ tên, người được giao mở ngăn kín xác nhận kèm lý do.',
  'paper.notNamesake':
    'Văn bản này không bị dừng chỉ vì trùng họ tên: còn địa chỉ hoặc số giấy tờ của người tố cáo, hoặc chưa có lần nào bị dừng. Chưa có gì được in hay phát hành. Hãy sửa văn bản, chỉ ghi mã hồ sơ.',
  'paper.unchecked':
    'Máy này chưa có khóa để dò xem văn bản có nêu người tố cáo hay không, nên văn bản chưa được lập. Không có gì mất. Người được giao mở ngăn kín cần đăng nhập một lần trên máy này, rồi làm lại.',
  'paper.renderFailed':
    'Không dựng được trang in. Nội dung văn bản vẫn còn. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm mã tra cứu.',
  'number.taken':
    'Số {{number}} đã dùng cho văn bản khác. Văn bản này chưa ban hành. Hãy lấy số tiếp theo hoặc nhập số khác.',
  'print.failed':
    'Máy in không in được. Văn bản vẫn còn và bản PDF vẫn lưu được. Hãy kiểm tra máy in rồi in lại, hoặc lưu PDF.',
  'scan.badFile':
    'Tệp này không phải bản quét PDF, JPG, PNG hay TIFF, hoặc đã hỏng. Chưa có gì được gắn vào hồ sơ. Hãy chọn tệp khác hoặc quét lại.',
  'scan.lost':
    'Tệp bản quét không còn hoặc đã khác với lúc gắn. Hồ sơ và văn bản vẫn nguyên. Hãy khôi phục tệp từ bản sao lưu, hoặc quét và gắn lại.',
  'scan.tooLarge':
    'Tệp lớn hơn {{most}} MB nên chưa được gắn. Hồ sơ vẫn nguyên. Hãy quét ở độ phân giải thấp hơn (200-300 dpi), hoặc chia thành nhiều tệp.',
  'scan.tooManyDots':
    'Ảnh có {{millions}} triệu điểm ảnh, quá {{most}} triệu nên chưa được gắn. Hồ sơ vẫn nguyên. Hãy quét lại ở 300 dpi.',
  'scan.sourceGone':
    'Tệp của máy quét không còn hoặc thư mục chia sẻ vừa mất kết nối. Chưa có gì được gắn, hồ sơ vẫn nguyên. Hãy kiểm tra thư mục máy quét rồi gắn lại.',
  'scan.secretLan':
    'Vụ việc mật trên máy có kết nối mạng ngoài chỉ được ghi sổ, không gắn bản quét. Hồ sơ vẫn nguyên. Hãy giữ bản giấy theo chế độ mật.',
  'scan.notSent': 'Tệp chưa được chuyển hết nên chưa gắn được. Hồ sơ vẫn nguyên. Hãy chọn tệp và gắn lại.',
  'template.badFile':
    'Tệp này không dùng làm mẫu được: không phải tệp Word (DOCX), lớn hơn 5 MB, hoặc có ngoặc nhọn { } mở mà không đóng. Mẫu đang dùng vẫn giữ nguyên. Hãy sửa tệp trong Word rồi chọn lại.',
  'import.badFile':
    'Không đọc được tệp này: tệp không phải Excel (.xlsx, .xls) hay CSV, có mật khẩu, bị hỏng, hoặc lớn hơn 60 MB. Chưa có gì được nhập. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi chọn lại.',
  'import.gone': 'Tệp sổ cũ không còn mở nữa. Chưa có gì được nhập. Hãy chọn lại tệp.',
  'import.already':
    'Bảng này đã được nhập ngày {{day}}. Không nhập lần thứ hai để khỏi trùng; dữ liệu vẫn nguyên. Nếu cần nhập lại, hãy hoàn tác lần nhập trước ở danh sách bên dưới.',
  'import.misfits':
    'Còn {{count}} dòng chưa nhập được. Chưa có gì được nhập. Hãy sửa các dòng ấy trong tệp rồi chọn lại, hoặc đánh dấu đồng ý bỏ qua chúng.',
  'import.nothing':
    'Không có dòng nào nhập được. Dữ liệu vẫn nguyên. Hãy xem lại bảng, dòng tiêu đề và cột đã chọn.',
  'import.touched':
    'Không hoàn tác được vì {{count}} lượt của lần nhập này đã được sửa hoặc có giấy tờ kèm theo: số {{numbers}}. Không có gì thay đổi. Hãy xử lý riêng những lượt ấy, hoặc giữ nguyên lần nhập.',
  'file.writeFailed':
    'Không ghi được tệp vào nơi đã chọn. Dữ liệu trong phần mềm vẫn còn. Hãy chọn thư mục khác hoặc kiểm tra ổ đĩa rồi lưu lại.',
  ...backupFaults,
  'update.notInstaller':
    'Tệp này không phải bộ cài Tiếp Dân (tệp .exe, .AppImage hoặc .deb). Chưa chạy gì, dữ liệu vẫn nguyên. Hãy chọn đúng tệp bộ cài trên USB hoặc thư mục dùng chung.',
  'update.hashDiffers':
    'Bộ cài không đúng với mã băm hoặc chữ ký đi kèm: tệp đã hỏng khi chép hoặc đã bị sửa. Chưa chạy gì, dữ liệu vẫn nguyên. Hãy chép lại bộ cài từ nơi phát hành rồi chọn lại.',
  'update.noSet':
    'Chưa cập nhật vì không lập được bản sao lưu trước khi cập nhật: không có nơi cất nào đang dùng được. Dữ liệu và phần mềm vẫn như cũ. Hãy cắm USB hoặc nối lại máy chủ, bấm “Sao lưu ngay” cho được một bản, rồi cập nhật lại.',
  'update.startFailed':
    'Bộ cài không khởi động được. Phần mềm và dữ liệu vẫn như cũ, bản sao lưu vừa lập vẫn còn. Hãy đóng phần mềm rồi mở tệp bộ cài bằng tay, hoặc chép lại bộ cài.',
  'vault.plainOnly':
    'Máy tính này không có chỗ mã hóa để giữ mật khẩu nên chưa lưu gì. Đánh dấu đồng ý giữ ở dạng chữ thường nếu chấp nhận, hoặc nhờ người quản trị bật kho khóa của hệ điều hành.',
  'sealed.locked':
    'Ngăn kín chưa mở được bằng mật khẩu này. Nội dung vẫn được giữ kín. Hãy gõ lại mật khẩu đăng nhập của chính đồng chí.',
  'sealed.notAllowed':
    'Đồng chí chưa được phân quyền mở ngăn kín. Nội dung vẫn được giữ kín. Việc xem phải do người được phân quyền thực hiện.',
  'sealed.stillSecret':
    'Hồ sơ này là tố cáo hoặc thuộc một vụ việc tố cáo nên vẫn nằm trong ngăn kín. Không có gì thay đổi. Nếu chọn nhầm loại, hãy sửa loại đơn và vụ việc, lưu lại rồi làm tiếp.',
  'sealed.nobody':
    'Ngăn kín không giữ danh tính nào của hồ sơ này: đơn không ghi tên, hoặc chưa ghi ai. Hồ sơ vẫn nguyên. Nếu nay đã biết người gửi, hãy ghi tên rồi lưu: tên sẽ vào thẳng ngăn kín.',
};
