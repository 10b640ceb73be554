import { cx } from "./cx";

/** For a 24 px square with 2 px lines. */
const drawings = {
  "arrow-left": ["M20 12H5", "m11 18-6-6 6-6"],
  "arrow-right": ["M4 12h15", "m13 6 6 6-6 6"],
  calendar: [
    "M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z",
    "M4 10h16",
    "M8 3v4",
    "M16 3v4",
  ],
  check: ["m5 12.5 4.5 4.5L19 7.5"],
  "chevron-down": ["m6 9 6 6 6-6"],
  clock: ["M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z", "M12 7.5V12l3 2"],
  comment: ["M4 5h16v11h-8l-4.5 4v-4H4Z"],
  copy: ["M9 9h11v11H9Z", "M15 9V4H4v11h5"],
  cross: ["m6 6 12 12", "M18 6 6 18"],
  edit: ["M4 20v-4L15.5 4.5l4 4L8 20Z", "m13 7 4 4"],
  external: ["M14 4h6v6", "m20 4-9 9", "M18 14v6H4V6h6"],
  globe: [
    "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z",
    "M3.5 12h17",
    "M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17Z",
  ],
  info: ["M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z", "M12 11v5", "M12 7.6v.3"],
  link: [
    "M10 14a4 4 0 0 1 0-5.5l3-3a4 4 0 0 1 5.5 5.5L17 12.5",
    "M14 10a4 4 0 0 1 0 5.5l-3 3A4 4 0 0 1 5.5 13L7 11.5",
  ],
  mail: ["M4 6h16v12H4Z", "m4 7 8 6 8-6"],
  microphone: [
    "M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.500a3 3 0 0 1 3-3Z",
    "M6 11a6 6 0 0 0 12 0",
    "M12 17v3.5",
  ],
  minus: ["M5 12h14"],
  moon: ["M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10Z"],
  people: [
    "M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z",
    "M3.5 19a5.5 5.5 0 0 1 11 0",
    "M15.5 5.3a3 3 0 0 1 0 5.4",
    "M17 13.9a5.5 5.5 0 0 1 3.5 5.1",
  ],
  person: ["M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z", "M5 20a7 7 0 0 1 14 0"],
  pin: [
    "M12 21c4.5-4.7 6.5-8 6.5-10.8a6.5 6.5 0 0 0-13 0C5.5 13 7.5 16.3 12 21Z",
    "M12 8.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  ],
  play: ["M8 5.500v13l10.5-6.500Z"],
  plus: ["M12 5v14", "M5 12h14"],
  search: ["M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z", "m15.5 15.5 5 5"],
  share: ["M12 15V4", "m7.5 8 4.5-4.500L16.5 8", "M5 13v7h14v-7"],
  sun: [
    "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
    "M12 2.500v2",
    "M12 19.500v2",
    "M2.5 12h2",
    "M19.5 12h2",
    "m5.3 5.3 1.4 1.4",
    "m17.3 17.3 1.4 1.4",
    "m5.3 18.7 1.4-1.4",
    "m17.3 6.7 1.4-1.4",
  ],
  system: ["M4 5h16v11H4Z", "M9 20h6", "M12 16v4"],
  trash: ["M4.5 7h15", "M9 7V4h6v3", "m6.5 7 1 13h9l1-13", "M10 11v5.5", "M14 11v5.5"],
  warning: ["M12 4 2.8 20h18.4Z", "M12 10v4.5", "M12 17.3v.2"],
} as const;

export type IconName = keyof typeof drawings;

type Props = { name: IconName; size?: number; className?: string };

/** Hidden from assistive technology, because a text next to it says the same. */
export function Icon({ name, size = 20, className }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("shrink-0", className)}
    >
      {drawings[name].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}

export const iconNames = Object.keys(drawings) as IconName[];
