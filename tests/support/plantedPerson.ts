import { stripMarks } from '../../shared/text/fold';
import { aPerson } from './records';

export const denouncer = aPerson({
  honorific: 'bà',
  name: 'Tống Thị Hồng Nhạn',
  idNumber: '001175004321',
  phone: '0912 765 432',
  address: 'số nhà 17, ngõ 4, thôn Xóm Lò',
});

/** What no clerk should write and some will: the whole of it, and short enough for any field. */
export const planted = `${denouncer.name}, căn cước ${denouncer.idNumber}, ${denouncer.address}, ${denouncer.phone}`;

const traces = [/tong[-_ ]*thi[-_ ]*hong[-_ ]*nhan/, /001175004321/, /so nha 17[, ]+ngo 4/, /0912 ?765 ?432/];

/** What of the person stands in a text or a file name, with or without accents. */
export function tracesIn(text: string): string[] {
  const folded = stripMarks(text).toLowerCase();
  return traces.filter((trace) => trace.test(folded)).map(String);
}
