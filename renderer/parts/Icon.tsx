/** Own simple drawings on a 24×24 sheet, stroked, so that no icon package has to be loaded. */
const drawings = {
  today: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4 M9 15l2 2 4-4',
  schedule: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4 M8 14h2 M14 14h2 M8 17h2',
  visit: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2.5 20c0-4 2.5-6 5.5-6s5.5 2 5.5 6 M15 6h6v6h-3l-2 2v-2h-1z',
  matter: 'M3 7h7l2 2h9v11H3z M7 13h10 M7 16.500h6',
  conclusion: 'M6 3h9l4 4v14H6z M14 3v5h5 M9 13l2 2 4-4 M9 18h6',
  dialogue: 'M3 5h12v8H8l-3 3v-3H3z M18 9h3v8h-2v3l-3-3h-6v-2',
  register: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2z M5 18a2 2 0 0 1 2-2h12 M9 8h6',
  inspection: 'M7 4h10v16H7z M10 3h4v3h-4z M9.500 11l1.200 1.200 2-2.400 M9.500 16l1.200 1.200 2-2.400',
  backup: 'M4 5h16v5H4z M4 14h16v5H4z M7.5 7.500h.01 M7.5 16.500h.01 M12 7.500h5 M12 16.500h5',
  settings: 'M4 7h10 M18 7h2 M4 17h4 M12 17h8 M16 4.500v5 M10 14.500v5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M9.5 9.500a2.5 2.5 0 1 1 3.600 2.300c-.8.4-1.100.9-1.100 1.700 M12 16.800v.1',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5 21 21',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-5 3.5-7 8-7s8 2 8 7',
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3 M12 15v2',
  out: 'M10 4H5v16h5 M14 8l4 4-4 4 M18 12H9',
  late: 'M12 4 22 20H2z M12 10v5 M12 17.500v.1',
  soon: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2',
  ok: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M8 12.500l3 3 5-6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v6 M12 7.500v.1',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8z M9 9l6 6 M15 9l-6 6',
  add: 'M12 5v14 M5 12h14',
  remove: 'M5 12h14',
  close: 'M6 6l12 12 M18 6 6 18',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  print: 'M7 9V4h10v5 M5 9h14v8h-2 M7 17H5V9 M7 14h10v6H7z',
  paper: 'M6 3h9l4 4v14H6z M14 3v5h5 M9 12h7 M9 16h7',
  save: 'M12 4v10 M8 10.500l4 4 4-4 M5 19h14',
  filter: 'M4 5h16l-6 7v5l-4 3v-8z',
  folder: 'M3 6h7l2 2h9v11H3z',
  edit: 'M4 20l1-4L16 5l3 3L8 19z M14 7l3 3',
  seal: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M12 10v4',
} as const;

export type IconName = keyof typeof drawings;

const notSqueezed = { flexShrink: 0 } as const;

/** A drawing beside words; hidden from screen readers, because the words say it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={notSqueezed}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
