import { parseArgs } from 'node:util';

export type Options = {
  /** The folder into which offices upload; each has its own folder somewhere below. */
  root: string;
  /** Where the inventory, the status page and temporary files lie. */
  state: string;
  /** File with the district's private key (`AGE-SECRET-KEY-1…`), null: check by manifest and hash only. */
  keyFile: string | null;
  silentDays: number;
  recheckDays: number;
  intervalSeconds: number;
  retention: boolean;
  lock: boolean;
  watch: boolean;
};

export const usage = `tiepdan-receive <thư mục nhận> [lựa chọn]

  --once               xem một lượt rồi thôi (mặc định); mã thoát 1 khi có cảnh báo
  --watch              ở lại, xem ngay khi có tệp mới và cứ mỗi --interval giây
  --state <thư mục>    nơi ghi inventory.json, status.json, status.html
                       (mặc định: <thư mục nhận>/.tiepdan-receive)
  --key <tệp>          khóa riêng của cấp huyện để mở và đếm từng bản;
                       không có thì chỉ so tờ khai và mã băm
  --silent-days <số>   báo động cơ quan im lặng quá số ngày này (mặc định 3)
  --recheck-days <số>  đọc lại mỗi bản đã kiểm tra sau số ngày này (mặc định 30)
  --interval <giây>    nhịp xem lại khi --watch (mặc định 60)
  --lock               lấy quyền sở hữu và bỏ quyền ghi của từng bản đã kiểm tra (cần quyền chown)
  --retention          xóa bản thừa: giữ 24 giờ, 14 ngày, 8 tuần, 24 tháng, mọi năm
  --help               in trang này
`;

const shape = {
  once: { type: 'boolean' },
  watch: { type: 'boolean' },
  state: { type: 'string' },
  key: { type: 'string' },
  'silent-days': { type: 'string' },
  'recheck-days': { type: 'string' },
  interval: { type: 'string' },
  lock: { type: 'boolean' },
  retention: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function positive(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** What was asked for on the command line, or the text to say instead. */
export function readArgs(args: readonly string[]): Options | { say: string; wrong: boolean } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { say: `${error instanceof Error ? error.message : String(error)}\n\n${usage}`, wrong: true };
  }
  const { values, positionals } = parsed;
  const [root, more] = positionals;
  if (values.help) return { say: usage, wrong: false };
  const silentDays = positive(values['silent-days'], 3);
  const recheckDays = positive(values['recheck-days'], 30);
  const intervalSeconds = positive(values.interval, 60);
  const unclear = more !== undefined || (values.once === true && values.watch === true);
  if (
    root === undefined ||
    unclear ||
    silentDays === null ||
    recheckDays === null ||
    intervalSeconds === null
  ) {
    return { say: usage, wrong: true };
  }
  return {
    root,
    state: values.state ?? `${root}/.tiepdan-receive`,
    keyFile: values.key ?? null,
    silentDays,
    recheckDays,
    intervalSeconds,
    retention: values.retention ?? false,
    lock: values.lock ?? false,
    watch: values.watch ?? false,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: shape, allowPositionals: true, strict: true });
}
