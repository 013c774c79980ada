import { type PaperTextKey, paperTextsOn } from '../../shared/documents/paperTexts';
import { type Day, partsOf } from '../../shared/domain/day';
import type { Face, HostRole, Office, OnDayOff } from '../../shared/domain/office';
import { ruleBook } from './ruleBook';

/** `xã`, `huyện`, `phường`: what stands behind `Ủy ban nhân dân`. */
export function levelWord(office: Office): string {
  return office.state.bodyName.replace(/^ủy ban nhân dân\s*/iu, '').trim();
}

/** Legal wording in force on a day for papers of a face. */
export function lawTexts(key: PaperTextKey, of: Face, on: Day): readonly string[] {
  return paperTextsOn(ruleBook.paperTexts, key, of, on);
}

/** The name of a place without its address: `Địa điểm tiếp công dân xã`. */
export function placeNameOf(place: string): string {
  return place.split(',')[0]?.trim() ?? '';
}

/** How a paper names the host: in full at the first mention, short afterwards. */
export function hostTitles(
  office: Office,
  role: HostRole | null,
  title: string,
): { full: string; short: string } {
  if (role === 'chairman')
    return { full: `Chủ tịch ${office.state.bodyName}`, short: office.state.headTitle };
  if (role === 'partySecretary') return { full: office.party.headTitle, short: office.party.headTitle };
  const level = levelWord(office);
  const whole = role === 'councilChair' && !title.endsWith(level) ? `${title} ${level}` : title;
  return { full: whole, short: whole };
}

const dayOffWords: Record<OnDayOff, string> = {
  next: 'chuyển sang ngày làm việc tiếp theo liền kề',
  previous: 'chuyển lên ngày làm việc liền trước',
  nearest: 'chuyển sang ngày làm việc gần nhất',
  weekLater: 'chuyển sang cùng thứ của tuần tiếp theo',
  notHeld: 'không tổ chức buổi tiếp đó',
};

export function dayOffRule(office: Office, of: Face): string {
  return (
    `Trường hợp ngày tiếp trùng ngày nghỉ, lễ, Tết thì ${dayOffWords[office.onDayOff]}. Khi thay đổi lịch, ` +
    `${office[of].bodyName} thông báo công khai lý do và thời gian dự kiến tiếp`
  );
}

export function postingWords(office: Office): string {
  const level = levelWord(office);
  const web = `Trang thông tin điện tử ${level} và phát trên hệ thống truyền thanh`;
  if (office.postingPlaces.length === 0) return `Lịch này được đăng trên ${web}`;
  return `Lịch này được niêm yết tại ${office.postingPlaces.join(', ')}; đăng trên ${web}`;
}

/** Only communes have village heads who take registrations. */
export function registrationWords(office: Office, of: Face): string {
  const head = office.level === 'xa' ? ' hoặc trưởng thôn' : '';
  return (
    `Công dân đến phải mang căn cước hoặc giấy tờ tùy thân; đăng ký trước với ${office[of].assistant}${head}. ` +
    'Công dân không đăng ký vẫn được tiếp theo thứ tự.'
  );
}

/** Who a conclusion notice goes to at first; it is no public paper, so places of publication are left out. */
export function conclusionRecipients(office: Office, of: Face): string[] {
  const own = office.recipients[of];
  if (of === 'party') return own;
  const level = levelWord(office);
  const party = office.party.shortName.replace(new RegExp(`\\s+${level}$`, 'u'), '');
  return [
    `Chủ tịch, các PCT ${office.state.shortName}`,
    `TT ${party}, TT HĐND ${level} (b/c)`,
    `UBMTTQ Việt Nam ${level}`,
    'Cơ quan, đơn vị được giao nhiệm vụ',
    own.findLast((one) => /^lưu/iu.test(one)) ?? 'Lưu: VT, TCD',
  ];
}

export function monthAfter({ year, month }: { year: number; month: number }): {
  year: number;
  month: number;
} {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

export function monthOf(day: Day): { year: number; month: number } {
  const { year, month } = partsOf(day);
  return { year, month };
}
