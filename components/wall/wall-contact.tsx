import type { BoardRow } from "@/lib/board/row-rules";

type Props = {
  rows: BoardRow[];
  /** Counts up: one city after the other has the corner. */
  turn: number;
  label: string;
  lang: string;
};

/** In the wall's corner: whom to talk to if something is wrong, city by city. */
export function WallContact({ rows, turn, label, lang }: Props) {
  const known = rows.filter(({ contact }) => contact);
  const { name: city, contact } = known[turn % known.length] ?? {};
  if (!contact) return null;
  return (
    <p lang={lang} className="wall-contact">
      {city} · {label} <strong>{[contact.name, contact.phone].filter(Boolean).join(", ")}</strong>
    </p>
  );
}
