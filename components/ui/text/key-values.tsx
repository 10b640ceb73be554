import type { ReactNode } from "react";

export type KeyValue = { key: string; term: ReactNode; value: ReactNode };

export function KeyValues({ items }: { items: KeyValue[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-y-2">
      {items.map(({ key, term, value }) => (
        <div key={key} className="sm:contents">
          <dt className="text-ink-2 text-sm sm:pt-0.5">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
