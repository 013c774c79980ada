import type { Petition } from '../../../shared/domain/petitions';

/** How a petition came, as a sentence says it. */
export const petitionSourceText: Readonly<Record<Petition['source'], string>> = {
  inPerson: 'trực tiếp tại nơi tiếp công dân',
  post: 'qua bưu chính',
  letterbox: 'qua hòm thư góp ý',
  transferred: 'do cơ quan khác chuyển đến',
  leader: 'do lãnh đạo chuyển đến',
  online: 'qua môi trường mạng',
  superior: 'do cơ quan cấp trên chuyển đến',
  elected: 'do đại biểu dân cử, cơ quan dân cử chuyển đến',
  front: 'do Mặt trận Tổ quốc, đoàn thể chuyển đến',
  press: 'do cơ quan báo chí chuyển đến',
};

/** What was done with it, as a register says it. */
export const petitionOutcomeText: Readonly<Record<Petition['outcome'], string>> = {
  undecided: '',
  accepted: 'Thụ lý giải quyết',
  guided: 'Hướng dẫn',
  transferred: 'Chuyển đơn',
  demanded: 'Yêu cầu cấp dưới giải quyết',
  answered: 'Trả lời',
  recorded: 'Ghi nhận',
  refused: 'Không thụ lý',
  filed: 'Lưu đơn',
};
