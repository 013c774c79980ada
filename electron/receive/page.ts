import { clockAt, dayAt } from '../../shared/domain/day';
import { clockText, dmy } from '../../shared/text/dates';
import type { Alarm, InventoryFile, KnownSet, OfficeRecord } from './record';

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function moment(at: string | null): string {
  return at === null ? 'chưa có' : `${clockText(clockAt(at))}, ${dmy(dayAt(at))}`;
}

const states: Record<KnownSet['state'], string> = {
  verified: 'đã mở và đếm',
  shipped: 'đúng mã băm, chưa mở được vì không có khóa',
  damaged: 'HỎNG',
  incomplete: 'THIẾU TRANG QUÉT',
  unreadable: 'KHÔNG ĐỌC ĐƯỢC',
};

function list(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 12).join(', ');
  return numbers.length > 12 ? `${shown}… (${numbers.length} bản)` : shown;
}

/** What is wrong and what to do about it. */
export function alarmText({ code, numbers }: Alarm): string {
  const which = list(numbers);
  const texts: Record<Alarm['code'], string> = {
    silent: `Im lặng ${which} ngày. Gọi điện cho cơ quan: máy có bật, mạng có thông không?`,
    empty: 'Chưa có bản nào dùng được.',
    damaged: `Bản số ${which} hỏng hoặc thiếu tệp. Các bản khác không bị ảnh hưởng; báo cơ quan sao lưu lại ngay hôm nay.`,
    vanished: `Bản số ${which} đã mất khỏi máy chủ mà không do máy chủ xóa. Kiểm tra ai đã vào máy chủ.`,
    gap: `Thiếu bản ngay trước bản số ${which}: có bản chưa bao giờ tới hoặc đã bị lấy đi.`,
    fork: `Bản số ${which} rẽ nhánh: hai máy cùng gửi dưới tên một cơ quan. Hỏi xem máy nào là máy chính.`,
    clock: `Bản số ${which} mang ngày ở tương lai: đồng hồ máy của cơ quan sai.`,
    unfinished: `Một lần gửi bị bỏ dở đã ${which} ngày.`,
  };
  return texts[code];
}

function setRow(set: KnownSet): string {
  const bad = set.state !== 'verified' && set.state !== 'shipped';
  const gone = set.gone === 'vanished' ? 'ĐÃ MẤT' : states[set.state];
  return `<tr${bad || set.gone === 'vanished' ? ' class="bad"' : ''}><td class="n">${set.sequence}</td><td>${moment(set.madeAt)}</td>
<td>${moment(set.firstSeenAt)}</td><td>${gone}${set.locked ? ' · đã khóa' : ''}</td><td>${moment(set.checkedAt)}</td>
<td class="n">${Math.ceil(set.bytes / 1024).toLocaleString('vi-VN')} KB</td><td>${safe(set.appVersion)}</td></tr>`;
}

function officeBlock(office: OfficeRecord): string {
  const shown = office.sets.filter(({ gone }) => gone !== 'pruned');
  const alarms = office.alarms.map((one) => `<li>${safe(alarmText(one))}</li>`).join('');
  return `<section><h2>${safe(office.code)} <small>${safe(office.folder)}</small></h2>
${alarms === '' ? '<p class="good">✓ Không có gì phải lo.</p>' : `<ul class="alarms">${alarms}</ul>`}
<p>Nhận gần nhất: <b>${moment(office.lastReceivedAt)}</b> · Bản mới nhất đã mở và đếm tới lúc: <b>${moment(office.lastVerifiedAt)}</b> · ${shown.filter(({ gone }) => gone === null).length} bản</p>
<details><summary>Các bản</summary><table><thead><tr><th>Số</th><th>Lập lúc (giờ cơ quan)</th><th>Tới lúc</th><th>Tình trạng</th><th>Kiểm tra lúc</th><th>Cỡ</th><th>Phiên bản</th></tr></thead>
<tbody>${shown.slice(0, 200).map(setRow).join('\n')}</tbody></table></details></section>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1d1b1a;background:#fbfaf8}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:0 0 .3rem}small{font-weight:400;color:#6a6460}
section{background:#fff;border:1px solid #e3deda;border-radius:8px;padding:1rem 1.2rem;margin:1rem 0}
.alarms{margin:.3rem 0;padding:.6rem .8rem .6rem 1.8rem;background:#fdeceb;border-left:4px solid #a61b1b}.good{color:#1c6b3a;margin:.3rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid #eee9e5}.n{text-align:right}
.bad td{color:#a61b1b;font-weight:600}
@media(prefers-color-scheme:dark){body{background:#1b1918;color:#eee}section{background:#242120;border-color:#3a3532}.alarms{background:#3b1d1c}.good{color:#7fd3a0}th,td{border-color:#3a3532}small{color:#aaa29c}.bad td{color:#ff9b94}}`;

/** One self-contained page: alarms first, then offices in the order of their need. */
export function statusPage(file: InventoryFile): string {
  const offices = [...file.offices].sort(
    (a, b) => b.alarms.length - a.alarms.length || a.code.localeCompare(b.code),
  );
  const alarmed = offices.filter(({ alarms }) => alarms.length > 0).length;
  const sum =
    alarmed === 0
      ? `<p class="good">✓ ${offices.length} cơ quan, không có cảnh báo.</p>`
      : `<p><b>${alarmed} trong ${offices.length} cơ quan cần xem.</b></p>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="60"><title>Bản sao lưu của các cơ quan</title><style>${style}</style></head>
<body><h1>Bản sao lưu của các cơ quan</h1>
<p>Xem lúc ${moment(file.updatedAt)}. ${file.withKey ? 'Mỗi bản được mở bằng khóa của cấp trên và đếm.' : 'Không có khóa: chỉ so tờ khai và mã băm.'} Báo động khi im lặng quá ${file.silentDays} ngày.</p>
${sum}
${offices.map(officeBlock).join('\n')}
</body></html>
`;
}
